using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Texts by terms: how telling each term is of each text. Nearly all is 0 and not kept.</summary>
/// <remarks>A weight is ln(1 + count) · <see cref="TermCounts.Telling"/>, a text's weights of length 1 (log and
/// entropy: Dumais, Improving the retrieval of information from external sources, 1991).</remarks>
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

    /// <summary>The weights of a text, of length 1; empty without a term that tells anything.</summary>
    public (int Term, float Weight)[] Weigh(IReadOnlyList<(int Term, int Count)> text)
    {
        (int Term, float Weight)[] weights =
        [
            .. text.Select(term => (term.Term, Weight: MathF.Log(1 + term.Count) * counts.Telling(term.Term)))
                .Where(term => term.Weight > 0),
        ];
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
}
