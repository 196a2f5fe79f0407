using System.Collections;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Segments;

/// <summary>Gathers the values of a number field as documents come in.</summary>
internal sealed class NumberBuffer
{
    private readonly List<long?> values = [];
    private long? present;

    /// <summary>Sets the value of the present document.</summary>
    public void Set(long value) => present = value;

    /// <summary>Ends the present document.</summary>
    public void EndDocument()
    {
        values.Add(present);
        present = null;
    }

    /// <summary>The column of some documents, in an order of their own.</summary>
    public NumberValues Column(int[] order) => new(
        [.. order.Select(doc => values[doc] ?? 0)],
        new BitArray([.. order.Select(doc => values[doc].HasValue)]));
}
