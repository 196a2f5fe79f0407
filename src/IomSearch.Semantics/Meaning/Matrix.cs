namespace IomSearch.Semantics.Meaning;

/// <summary>Numbers in rows, one row after the other.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Columns">How many numbers a row.</param>
/// <param name="Values">Rows · Columns numbers.</param>
public sealed record Matrix(int Rows, int Columns, float[] Values)
{
    /// <summary>One row.</summary>
    public ReadOnlySpan<float> Row(int number) => Values.AsSpan(number * Columns, Columns);

    /// <summary>The matrix with rows and columns exchanged.</summary>
    public Matrix Transposed()
    {
        var values = new float[Values.Length];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                values[(column * Rows) + row] = Values[(row * Columns) + column];
            }
        }

        return new Matrix(Columns, Rows, values);
    }
}
