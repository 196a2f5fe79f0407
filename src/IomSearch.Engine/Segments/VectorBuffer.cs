using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Gathers the vectors of a field as documents come in.</summary>
internal sealed class VectorBuffer
{
    private readonly List<sbyte[]?> vectors = [];
    private sbyte[]? present;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>Sets the vector of the present document.</summary>
    public void Set(ReadOnlySpan<float> vector)
    {
        present = Quantizer.Quantize(vector);
        Bytes += present.Length;
    }

    /// <summary>Ends the present document.</summary>
    public void EndDocument()
    {
        vectors.Add(present);
        present = null;
    }

    /// <summary>The vectors of some documents, in an order of their own.</summary>
    public VectorRows Rows(int[] order) => new Ordered(
        [.. Enumerable.Range(0, order.Length).Where(doc => vectors[order[doc]] is not null)], vectors, order);

    private sealed class Ordered(int[] documents, List<sbyte[]?> vectors, int[] order) : VectorRows
    {
        public override ReadOnlySpan<int> Documents => documents;

        public override ReadOnlySpan<sbyte> Row(int place) => vectors[order[documents[place]]];
    }
}
