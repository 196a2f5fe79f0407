using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>A document's stored fields as they are written, and a walk over their codes.</summary>
internal ref struct CodedDocument
{
    private readonly ByteReader end;
    private int at;

    /// <summary>Reads the header.</summary>
    /// <param name="reader">The bytes of the document.</param>
    /// <param name="lists">How many lists of pieces the segment has.</param>
    public CodedDocument(ByteReader reader, int lists)
    {
        Header = reader.LongVarint();
        if (Header >> 1 > int.MaxValue)
        {
            throw reader.Corrupt($"a document of {Header >> 1} bytes");
        }

        (Length, IsPlain) = ((int)(Header >> 1), (Header & 1) != 0);
        List = lists > 1 ? reader.Byte() : 0;
        if (List >= lists)
        {
            throw reader.Corrupt($"list {List} of {lists}");
        }

        Bytes = reader.Bytes(reader.Left);
        end = reader;
        if (IsPlain && Bytes.Length != Length)
        {
            throw reader.Corrupt($"{Bytes.Length} bytes where {Length} are stated");
        }
    }

    /// <summary>What says <see cref="Length"/> and <see cref="IsPlain"/>.</summary>
    public long Header { get; }

    /// <summary>The list that its codes are places of.</summary>
    public int List { get; }

    /// <summary>Number of bytes of the fields.</summary>
    public int Length { get; }

    /// <summary>Whether the fields follow as they are.</summary>
    public bool IsPlain { get; }

    /// <summary>The codes, or the fields.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether the present piece stands where it is.</summary>
    public bool IsSpelled { get; private set; }

    /// <summary>The present piece, where it is spelled.</summary>
    public ReadOnlySpan<byte> Spelled { get; private set; }

    /// <summary>The present piece's place in the list, where it is not spelled.</summary>
    public int Place { get; private set; }

    /// <summary>Goes to the next piece; false after the last.</summary>
    /// <exception cref="CorruptIndexException">What follows is no code.</exception>
    public bool Next()
    {
        if (at == Bytes.Length)
        {
            return false;
        }

        var code = DenseCode.Read(Bytes, ref at);
        IsSpelled = code == StoredWriter.Spelled;
        Place = code - 1;
        if (IsSpelled)
        {
            var length = at < Bytes.Length ? Bytes[at++] : byte.MaxValue;
            if (length > WordSplitter.Longest || length > Bytes.Length - at)
            {
                throw end.Corrupt($"a piece of {length} bytes");
            }

            Spelled = Bytes.Slice(at, length);
            at += length;
        }

        return code >= 0 ? true : throw end.Corrupt("a code that does not end");
    }
}
