using System.Text;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>The different values of a keyword field in all segments of a state, in ordinal order, and which of them the
/// ordinals of each segment stand for. Made once for a state: counting is then a matter of numbers alone.</summary>
internal sealed class FieldValues
{
    private readonly string[] values;
    private readonly int[][] places;

    /// <summary>Joins the values of the segments' columns.</summary>
    public FieldValues(IReadOnlyList<KeywordColumn> columns)
    {
        string[][] all = [.. columns.Select(Values)];
        values = [.. all.SelectMany(one => one).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        places = [.. all.Select(
            one => Array.ConvertAll(one, value => Array.BinarySearch(values, value, StringComparer.Ordinal)))];
    }

    /// <summary>Number of different values.</summary>
    public int Count => values.Length;

    /// <summary>A value by its place.</summary>
    public string this[int place] => values[place];

    /// <summary>The places of a segment's ordinals.</summary>
    public ReadOnlySpan<int> PlacesOf(int segment) => places[segment];

    private static string[] Values(KeywordColumn column)
    {
        var values = new string[column.Count];
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            values[ordinal] = Encoding.UTF8.GetString(column.Value(ordinal));
        }

        return values;
    }
}
