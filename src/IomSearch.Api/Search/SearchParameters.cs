using System.Collections.Immutable;
using System.Globalization;
using IomSearch.Discovery;
using IomSearch.Ingest.Facts;

namespace IomSearch.Api.Search;

/// <summary>Reads the parameters of a URL into a request, and names every problem at once.</summary>
/// <remarks>A parameter with an empty value is the same as none: forms send their empty boxes.</remarks>
internal sealed class SearchParameters
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;
    private const int LikelyYears = 1951;

    private readonly IQueryCollection query;
    private readonly IndexLimits limits;
    private readonly List<ParameterProblem> problems = [];

    private SearchParameters(IQueryCollection query, IndexLimits limits) => (this.query, this.limits) = (query, limits);

    /// <summary>Reads what is known, and holds every parameter that is not against the URL.</summary>
    /// <param name="query">The URL's parameters, decoded.</param>
    /// <param name="limits">The bounds of an answer.</param>
    /// <param name="also">Further parameters that the caller reads itself.</param>
    public static ParsedSearch Strict(IQueryCollection query, IndexLimits limits, params IReadOnlyList<string> also)
    {
        var reader = new SearchParameters(query, limits);
        reader.RefuseUnknown([.. SearchParameter.All.Select(parameter => parameter.Name), .. also]);
        return reader.Read();
    }

    /// <summary>Reads what is known and leaves the rest alone, as pages do: shared links carry marks of their
    /// own.</summary>
    public static ParsedSearch Lenient(IQueryCollection query, IndexLimits limits) =>
        new SearchParameters(query, limits).Read();

    private void RefuseUnknown(IReadOnlyList<string> known)
    {
        foreach (var name in query.Keys.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add(new(name, null, $"There is no parameter '{name}'.", Nearest.Of(name, known)));
            }
        }
    }

    private ParsedSearch Read()
    {
        var request = new SearchRequest
        {
            Text = Text(),
            Filters = Filters(),
            From = YearBound("from"),
            To = YearBound("to"),
            Mode = Choice<SearchMode>("mode"),
            Operator = Choice<WordOperator>("operator"),
            Synonyms = Flag("synonyms", absent: true),
            Sort = Choice<SortOrder>("sort"),
            Page = Number("page", 1, 1, int.MaxValue),
            Size = Number("size", 10, 0, limits.PageSize, "pageSize"),
            Cursor = Single("cursor"),
            Explain = Flag("explain", absent: false),
        };
        return new ParsedSearch(WithinWindow(InOrder(request)), problems);
    }

    private string Text()
    {
        var text = Single("q") ?? "";
        if (text.Length <= limits.QueryCharacters)
        {
            return text;
        }

        problems.Add(new(
            "q",
            $"{text[..40]}…",
            $"The query has {text.Length} characters; the limit is {limits.QueryCharacters}.",
            null,
            "queryCharacters",
            limits.QueryCharacters));
        return text[..limits.QueryCharacters];
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Filters()
    {
        var filters = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var parameter in SearchParameter.Filters)
        {
            var values = query[parameter.Name]
                .Where(value => !string.IsNullOrWhiteSpace(value))
                .Select(value => Value(parameter, value!.Trim()))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToImmutableArray();
            if (values.Length > 0)
            {
                filters.Add(parameter.Name, values);
            }
        }

        return filters.ToImmutable();
    }

    /// <summary>The value as the index holds it; null, with a problem, when there can be no such value.</summary>
    private string? Value(SearchParameter parameter, string given)
    {
        if (given.Equals(FacetValue.NotStated, StringComparison.OrdinalIgnoreCase))
        {
            return FacetValue.NotStated;
        }

        return parameter.Name switch
        {
            "country" => Country(given),
            "year" => Year(given),
            _ when parameter.Values.Count > 0 => OneOf(parameter.Name, given, parameter.Values),
            _ => given,
        };
    }

    private string? Country(string given)
    {
        if (Countries.TryFind(given, out var code))
        {
            return code;
        }

        var nearest = Nearest.Of(given, given.Length <= 2 ? Countries.Codes : Countries.Codes.Select(Countries.Name));
        problems.Add(new("country", given, $"No country is called '{given}'.", nearest));
        return null;
    }

    private string? Year(string given)
    {
        if (TryNumber(given, FirstYear, LastYear, out var year))
        {
            return year.ToString("D4", CultureInfo.InvariantCulture);
        }

        problems.Add(new(
            "year", given, $"'{given}' is neither a year from {FirstYear} to {LastYear} nor '{FacetValue.NotStated}'.",
            NearestYear(given)));
        return null;
    }

    private int? YearBound(string name)
    {
        if (Single(name) is not { } given)
        {
            return null;
        }

        if (TryNumber(given, FirstYear, LastYear, out var year))
        {
            return year;
        }

        problems.Add(new(name, given, $"'{given}' is not a year from {FirstYear} to {LastYear}.", NearestYear(given)));
        return null;
    }

    /// <summary>A number moved into its bounds; other text goes by edits, over the years that projects are likely to
    /// name.</summary>
    private static string NearestYear(string given) =>
        double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? NearestNumber(given, FirstYear, LastYear, FirstYear)
            : Nearest.Of(given, Enumerable.Range(LikelyYears, 100).Select(Text))!;

    private int Number(string name, int absent, int least, int most, string? limit = null)
    {
        if (Single(name) is not { } given)
        {
            return absent;
        }

        if (TryNumber(given, least, most, out var number))
        {
            return number;
        }

        var passed = limit is not null && long.TryParse(given, CultureInfo.InvariantCulture, out var large)
            && large > most;
        problems.Add(new(
            name, given, $"'{given}' is not a whole number from {least} to {most}.",
            NearestNumber(given, least, most, absent), passed ? limit : null, passed ? most : null));
        return absent;
    }

    private static bool TryNumber(string given, int least, int most, out int number) =>
        int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number >= least
        && number <= most;

    /// <summary>The number moved into its bounds; of other text its first run of digits, or the parameter's own
    /// default.</summary>
    private static string NearestNumber(string given, int least, int most, int absent)
    {
        var start = given.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = start < 0 ? [] : given.AsSpan(start);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        double near = absent;
        if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole)
            && !double.IsNaN(whole))
        {
            near = whole;
        }
        else if (start >= 0)
        {
            near = double.Parse(end < 0 ? digits : digits[..end], CultureInfo.InvariantCulture);
        }

        return Math.Clamp(Math.Round(near), least, most).ToString("F0", CultureInfo.InvariantCulture);
    }

    private T Choice<T>(string name)
        where T : struct, Enum
    {
        var values = SearchParameter.All.First(parameter => parameter.Name == name).Values;
        return Single(name) is { } given && OneOf(name, given, values) is { } value
            ? Enum.Parse<T>(value, ignoreCase: true)
            : default;
    }

    private bool Flag(string name, bool absent) =>
        Single(name) is { } given && OneOf(name, given, ["true", "false"]) is { } value ? value == "true" : absent;

    private string? OneOf(string name, string given, IReadOnlyList<string> values)
    {
        var value = values.FirstOrDefault(value => value.Equals(given, StringComparison.OrdinalIgnoreCase));
        if (value is null)
        {
            problems.Add(new(
                name, given, $"'{given}' is none of {string.Join(", ", values)}.", Nearest.Of(given, values)));
        }

        return value;
    }

    private string? Single(string name)
    {
        var values = query[name].Where(value => !string.IsNullOrWhiteSpace(value)).ToList();
        if (values.Count > 1)
        {
            problems.Add(
                new(name, values[1], $"'{name}' is given {values.Count} times and takes one value.", values[0]));
        }

        return values.Count > 0 ? values[0]!.Trim() : null;
    }

    private SearchRequest InOrder(SearchRequest request)
    {
        if (request is { From: { } from, To: { } to } && from > to)
        {
            problems.Add(new(
                "from", Text(from), $"from={from} is after to={to}.", Text(to)));
        }

        return request;
    }

    private SearchRequest WithinWindow(SearchRequest request)
    {
        if (request.Cursor is not null || (long)request.Page * request.Size <= limits.DeepestHit)
        {
            return request;
        }

        var last = Math.Max(1, limits.DeepestHit / Math.Max(1, request.Size));
        problems.Add(new(
            "page", Text(request.Page),
            $"Hits past {limits.DeepestHit} (page × size) are reached by cursor, or by export.",
            Text(last), "deepestHit", limits.DeepestHit));
        return request with { Page = last };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
