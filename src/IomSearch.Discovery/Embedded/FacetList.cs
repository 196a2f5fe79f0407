using System.Collections.Immutable;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Makes the list that people see from the counts of one facet.</summary>
internal static class FacetList
{
    /// <summary>The most frequent values, then those chosen that are not among them, last the projects that state
    /// none.</summary>
    /// <param name="counts">The counts, most frequent first.</param>
    /// <param name="chosen">The chosen values as the index holds them.</param>
    /// <param name="size">How many values, the chosen ones besides.</param>
    /// <param name="fits">Which labels are wanted.</param>
    public static IReadOnlyList<FacetValue> Of(
        FacetCounts counts, ImmutableArray<string> chosen, int size, Func<string, bool> fits)
    {
        var list = new List<FacetValue>();
        var waiting = new HashSet<string>(chosen, StringComparer.Ordinal);
        foreach (var (value, count) in counts.Values)
        {
            var selected = waiting.Contains(value);
            var label = FilterValues.Label(counts.Field, value);
            if ((list.Count < size || selected) && fits(label))
            {
                list.Add(new FacetValue(value, label, count, selected));
                waiting.Remove(value);
            }
        }

        var notStated = waiting.Remove(FacetValue.NotStated);
        list.AddRange(chosen
            .Where(value => waiting.Contains(value) && fits(FilterValues.Label(counts.Field, value)))
            .Select(value => new FacetValue(value, FilterValues.Label(counts.Field, value), 0, Selected: true)));
        if (fits(FacetValue.NotStated))
        {
            list.Add(new FacetValue(FacetValue.NotStated, FacetValue.NotStated, counts.Missing, notStated));
        }

        return list;
    }
}
