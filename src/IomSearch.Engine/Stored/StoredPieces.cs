using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Stored;

/// <summary>The stored fields of documents as pieces of text: what a buffer or a merge hands to the writer.</summary>
/// <param name="table">Numbers the pieces.</param>
internal abstract class StoredPieces(KeyTable table)
{
    /// <summary>The first byte of every piece's key.</summary>
    protected const byte PieceKind = 0;

    /// <summary>The different pieces by number; more may come while documents are read.</summary>
    public KeyTable Table { get; } = table;

    /// <summary>The numbers of a document's pieces in order; valid until the next call.</summary>
    public abstract ReadOnlySpan<int> Read(int doc);

    /// <summary>A piece by its number.</summary>
    public ReadOnlySpan<byte> Piece(int number) => Table[number][1..];

    /// <summary>The number of a piece, which is added when it is new.</summary>
    protected int NumberOf(ReadOnlySpan<byte> piece) => Table.FindOrAdd(PieceKind, piece);
}
