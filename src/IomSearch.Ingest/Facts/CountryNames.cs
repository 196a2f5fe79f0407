namespace IomSearch.Ingest.Facts;

/// <summary>Reads a list of countries whose items are names or codes, one each.</summary>
internal static class CountryNames
{
    /// <summary>The codes of each item, in order; none for a name that is not known.</summary>
    /// <remarks>A name may stand with its words turned round, <c>Iran, Islamic Republic of</c>; where a list was split
    /// at such a comma, <c>Congo</c> and <c>Democratic Republic</c> are one country, and the second item has none of
    /// its own.</remarks>
    public static IEnumerable<(string Name, IReadOnlyList<string> Codes)> Read(IReadOnlyList<string> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (at + 1 < names.Count && !Countries.TryFind(names[at + 1], out _)
                && Joined(names[at], names[at + 1]) is { } joined)
            {
                yield return ($"{names[at]}, {names[at + 1]}", [joined]);
                at++;
            }
            else
            {
                yield return (names[at], Of(names[at]));
            }
        }
    }

    private static IReadOnlyList<string> Of(string name)
    {
        if (Countries.TryFind(name, out var code))
        {
            return [code];
        }

        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && Joined(name[..comma], name[(comma + 2)..]) is { } turned
            ? [turned]
            : PlaceNames.CountriesOf(name);
    }

    private static string? Joined(string name, string form)
    {
        foreach (var joint in new[] { " ", " of ", " of the " })
        {
            if (Countries.TryFind(form + joint + name, out var code))
            {
                return code;
            }
        }

        return null;
    }
}
