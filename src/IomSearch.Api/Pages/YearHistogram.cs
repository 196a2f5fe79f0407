using System.Globalization;
using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>Projects a year, without gaps between the first year and the last.</summary>
/// <param name="Bars">A bar a year, ascending; at most <see cref="MostYears"/>, the latest ones.</param>
internal sealed record YearHistogram(IReadOnlyList<YearBar> Bars)
{
    /// <summary>More bars than this are too thin to be seen.</summary>
    public const int MostYears = 80;

    /// <summary>The highest bar.</summary>
    public YearBar Highest => Bars.MaxBy(bar => bar.Count)!;

    /// <summary>The histogram of a year facet; null where it names no year.</summary>
    public static YearHistogram? Of(IReadOnlyList<FacetValue> years, SearchRequest request)
    {
        var counts = new SortedDictionary<int, FacetValue>();
        foreach (var value in years)
        {
            if (int.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            {
                counts[year] = value;
            }
        }

        if (counts.Count == 0)
        {
            return null;
        }

        var last = counts.Keys.Last();
        var first = Math.Max(counts.Keys.First(), last - MostYears + 1);
        return new YearHistogram(
        [
            .. Enumerable.Range(first, last - first + 1).Select(year => new YearBar(
                year,
                counts.GetValueOrDefault(year)?.Count ?? 0,
                year >= (request.From ?? year) && year <= (request.To ?? year))),
        ]);
    }
}

/// <summary>One year of a histogram.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">Number of projects.</param>
/// <param name="Inside">Whether it lies within the years that are asked for.</param>
internal sealed record YearBar(int Year, int Count, bool Inside);
