using System.Numerics.Tensors;

namespace IomSearch.Discovery.Similarity;

/// <summary>Takes out of directions what only tells the members of a group from the others.</summary>
internal static class SharedDirection
{
    // The mean of one is that one.
    private const int Fewest = 2;

    /// <summary>Takes the direction from the mean of the others to that of the members out of all vectors,
    /// in place: after that both means are the same along it. Nothing is taken out where members or others
    /// are fewer than two.</summary>
    /// <param name="asked">A vector that belongs to neither.</param>
    /// <param name="vectors">The vectors; null for none.</param>
    /// <param name="isMember">Which are of the group.</param>
    public static void TakeOut(float[] asked, IReadOnlyList<float[]?> vectors, IReadOnlyList<bool> isMember)
    {
        if (Mean(vectors, isMember, true, asked.Length) is not { } members
            || Mean(vectors, isMember, false, asked.Length) is not { } others)
        {
            return;
        }

        var shared = members;
        TensorPrimitives.Subtract(members, others, shared);
        var length = TensorPrimitives.Norm<float>(shared);
        if (length == 0)
        {
            return;
        }

        TensorPrimitives.Divide(shared, length, shared);
        foreach (var vector in vectors.Append(asked).OfType<float[]>())
        {
            TensorPrimitives.MultiplyAdd(shared, -TensorPrimitives.Dot<float>(vector, shared), vector, vector);
        }
    }

    private static float[]? Mean(
        IReadOnlyList<float[]?> vectors, IReadOnlyList<bool> isMember, bool members, int dimensions)
    {
        var (mean, count) = (new float[dimensions], 0);
        for (var at = 0; at < vectors.Count; at++)
        {
            if (vectors[at] is { } vector && isMember[at] == members)
            {
                TensorPrimitives.Add(mean, vector, mean);
                count++;
            }
        }

        if (count < Fewest)
        {
            return null;
        }

        TensorPrimitives.Divide(mean, count, mean);
        return mean;
    }
}
