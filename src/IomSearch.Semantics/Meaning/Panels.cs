using System.Runtime.InteropServices;

namespace IomSearch.Semantics.Meaning;

/// <summary>The right side of a product, in the order in which <see cref="Product"/> reads it: panels of 32 columns,
/// each row by row; columns that are missing in the last one are 0.</summary>
internal sealed class Panels
{
    /// <summary>Columns of a panel: two vectors of 512 bits.</summary>
    public const int Width = 32;

    // A vector that lies across two cache lines takes two loads, and half of an array's would: so the array stays where
    // it is, and the numbers begin on a line.
    private const int Line = 64 / sizeof(float);
    private readonly float[] room;
    private readonly int start;

    /// <summary>Room for so many numbers.</summary>
    public Panels(int capacity)
    {
        room = GC.AllocateArray<float>(capacity + Line, pinned: true);
        start = (int)(
            (-Marshal.UnsafeAddrOfPinnedArrayElement(room, 0) & ((Line * sizeof(float)) - 1)) / sizeof(float));
    }

    /// <summary>The numbers.</summary>
    public Span<float> Values => room.AsSpan(start);

    /// <summary>Rows, which are the columns of the left side.</summary>
    public int Depth { get; private set; }

    /// <summary>Panels of columns.</summary>
    public int Count { get; private set; }

    /// <summary>The panels of a matrix.</summary>
    public static Panels Of(Matrix matrix)
    {
        var panels = new Panels(Padded(matrix.Columns) * matrix.Rows);
        panels.Pack(matrix.Values, matrix.Columns, matrix.Rows, matrix.Columns);
        return panels;
    }

    /// <summary>The next multiple of <see cref="Width"/>.</summary>
    public static int Padded(int columns) => (columns + Width - 1) / Width * Width;

    /// <summary>Takes a matrix whose rows begin so many numbers apart.</summary>
    public void Pack(ReadOnlySpan<float> values, int stride, int rows, int columns)
    {
        Resize(rows, columns);
        for (var panel = 0; panel < Count; panel++)
        {
            var width = Math.Min(Width, columns - (panel * Width));
            for (var row = 0; row < rows; row++)
            {
                var target = Values.Slice(((panel * rows) + row) * Width, Width);
                values.Slice((row * stride) + (panel * Width), width).CopyTo(target);
                target[width..].Clear();
            }
        }
    }

    /// <summary>Takes a matrix with rows and columns exchanged.</summary>
    /// <param name="values">The matrix.</param>
    /// <param name="stride">How many numbers apart its rows begin.</param>
    /// <param name="rows">Its rows: columns here.</param>
    /// <param name="columns">Its columns: rows here.</param>
    public void PackTransposed(ReadOnlySpan<float> values, int stride, int rows, int columns)
    {
        Resize(columns, rows);
        var target = Values[..(Count * Depth * Width)];
        target.Clear();
        for (var row = 0; row < rows; row++)
        {
            var source = values.Slice(row * stride, columns);
            var at = ((row / Width) * columns * Width) + (row % Width);
            for (var column = 0; column < source.Length; column++, at += Width)
            {
                target[at] = source[column];
            }
        }
    }

    private void Resize(int rows, int columns) => (Depth, Count) = (rows, Padded(columns) / Width);
}
