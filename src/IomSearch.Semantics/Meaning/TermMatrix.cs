using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Texts by terms: how telling each term is of each text. Nearly all is 0 and not kept.</summary>
/// <remarks>A weight is (1 + ln count) · idf, a text's weights of length 1 (Salton and Buckley, Term-weighting approaches in
/// automatic text retrieval, 1988).</remarks>
internal sealed class TermMatrix
{
    private readonly TermCounts counts;
    private readonly (int Term, float Weight)[][] rows;

    /// <summary>The matrix of a collection.</summary>
    public TermMatrix(TermCounts counts)
    {
        this.counts = counts;
        rows = [.. counts.Texts.Select(Weigh)];
    }

    /// <summary>How many texts there are.</summary>
    public int Rows => rows.Length;

    /// <summary>How many terms there are.</summary>
    public int Columns => counts.Terms;

    /// <summary>The weights of a text, of length 1; empty without a term that the collection has.</summary>
    public (int Term, float Weight)[] Weigh(IReadOnlyList<(int Term, int Count)> text)
    {
        (int Term, float Weight)[] weights = [.. text.Select(term => (term.Term, (1 + MathF.Log(term.Count)) * Idf(term.Term)))];
        var length = MathF.Sqrt(weights.Sum(term => term.Weight * term.Weight));
        return [.. weights.Select(term => (term.Term, term.Weight / length))];
    }

    /// <summary>This · right.</summary>
    /// <param name="right">A row a term.</param>
    /// <returns>A row a text.</returns>
    public Matrix Times(Matrix right)
    {
        var product = new Matrix(Rows, right.Columns, new float[Rows * right.Columns]);
        for (var text = 0; text < Rows; text++)
        {
            Gather(rows[text], right, product.Values.AsSpan(text * right.Columns, right.Columns));
        }

        return product;
    }

    /// <summary>This, rows and columns exchanged, · right.</summary>
    /// <param name="right">A row a text.</param>
    /// <returns>A row a term.</returns>
    public Matrix TransposedTimes(Matrix right)
    {
        var product = new Matrix(Columns, right.Columns, new float[Columns * right.Columns]);
        for (var text = 0; text < Rows; text++)
        {
            foreach (var (term, weight) in rows[text])
            {
                var sum = product.Values.AsSpan(term * right.Columns, right.Columns);
                TensorPrimitives.MultiplyAdd(right.Row(text), weight, sum, sum);
            }
        }

        return product;
    }

    /// <summary>Adds the rows of terms, each times its weight.</summary>
    public static void Gather((int Term, float Weight)[] terms, Matrix right, Span<float> sum)
    {
        foreach (var (term, weight) in terms)
        {
            TensorPrimitives.MultiplyAdd(right.Row(term), weight, sum, sum);
        }
    }

    // Smoothed: a term of every text still counts a little.
    private float Idf(int term) => 1 + MathF.Log((1f + counts.Texts.Count) / (1 + counts.Frequency(term)));
}
