using System.Collections.Immutable;
using IomSearch.Engine.Search;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery.Embedded;

/// <summary>What a chosen value of a facet means.</summary>
internal static class FilterValues
{
    /// <summary>The value as the index would hold it: a country's code for any of its names, the one spelling of "not
    /// stated".</summary>
    public static string Canonical(string facet, string value)
    {
        var trimmed = value.Trim();
        if (IsNotStated(trimmed))
        {
            return FacetValue.NotStated;
        }

        return facet switch
        {
            "country" when Countries.TryFind(trimmed, out var code) => code,
            "theme" => ThemeNames.Identifier(trimmed),
            _ => trimmed,
        };
    }

    /// <summary>Whether the value stands for the projects that state none.</summary>
    public static bool IsNotStated(string value) =>
        value.Equals(FacetValue.NotStated, StringComparison.OrdinalIgnoreCase);

    /// <summary>The projects that have one of the values.</summary>
    public static Query Query(string facet, ImmutableArray<string> values)
    {
        var stated = values.Where(value => !IsNotStated(value)).ToImmutableArray();
        if (stated.Length == values.Length)
        {
            return new Query.AnyValue(facet, stated);
        }

        var missing = new Query.Missing(facet);
        return stated.IsEmpty
            ? missing
            : new Query.Bool(
                [new Clause(Occur.Should, new Query.AnyValue(facet, stated)), new Clause(Occur.Should, missing)]);
    }

    /// <summary>The value as a person reads it.</summary>
    public static string Label(string facet, string value) =>
        facet switch
        {
            "country" => ProjectRecords.CountryLabel(value),
            "theme" => ThemeNames.Label(value),
            _ => value,
        };
}
