using System.Globalization;
using System.Text;

namespace IomSearch.Benchmarks.Serving;

/// <summary>One number for all counts of a search's facets, whatever their order.</summary>
internal static class FacetChecksum
{
    private const ulong Offset = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The sum of the FNV-1a hashes of <c>field=value:count</c>.</summary>
    public static ulong Of(IEnumerable<(string Field, string Value, int Count)> counts)
    {
        var sum = 0UL;
        foreach (var (field, value, count) in counts)
        {
            var hash = Offset;
            var text = string.Create(CultureInfo.InvariantCulture, $"{field}={value}:{count}");
            foreach (var unit in Encoding.UTF8.GetBytes(text))
            {
                hash = (hash ^ unit) * Prime;
            }

            sum += hash;
        }

        return sum;
    }
}
