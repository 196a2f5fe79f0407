namespace IomSearch.Ingest.Facts;

/// <summary>Works out the calendar years of a project from its dates.</summary>
internal static class ProjectYears
{
    /// <summary>A span of more years than this is no project's duration; only its two ends are taken.</summary>
    private const int LongestProject = 60;

    /// <summary>Every year from start to end, the year of the one date where there is only one, and the labelled year;
    /// ascending, each once.</summary>
    public static IReadOnlyList<int> Stated(PartialDate? start, PartialDate? end, int? year)
    {
        var years = new SortedSet<int>();
        if (start is { } first && end is { } last && last.Year >= first.Year
            && last.Year - first.Year <= LongestProject)
        {
            years.UnionWith(Enumerable.Range(first.Year, last.Year - first.Year + 1));
        }
        else
        {
            years.UnionWith(new[] { start?.Year, end?.Year }.OfType<int>());
        }

        if (year is { } labelled)
        {
            years.Add(labelled);
        }

        return [.. years];
    }
}
