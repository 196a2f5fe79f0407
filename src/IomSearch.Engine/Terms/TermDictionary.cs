using IomSearch.Engine.IO;

namespace IomSearch.Engine.Terms;

/// <summary>Finds and walks the terms of a segment; the format is
/// <see cref="TermDictionaryWriter"/>'s. Thread-safe.</summary>
internal sealed class TermDictionary
{
    private readonly FrameReader frame;
    private readonly FieldTerms?[] fields;

    /// <summary>Reads the directory of a dictionary.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public TermDictionary(FrameReader frame, int fieldCount)
    {
        this.frame = frame;
        fields = new FieldTerms?[fieldCount];
        var directory = frame.Directory();
        for (var left = directory.Varint(); left > 0; left--)
        {
            var field = directory.Byte();
            if (field >= fieldCount)
            {
                throw directory.Corrupt($"field {field} of {fieldCount}");
            }

            fields[field] = FieldTerms.Read(frame, ref directory);
        }
    }

    /// <summary>Number of terms of a field.</summary>
    public int Count(int field) => fields[field]?.Count ?? 0;

    /// <summary>The entry of a term, or false when the field has no such term.</summary>
    public bool TryFind(int field, ReadOnlySpan<byte> text, out TermEntry entry)
    {
        entry = default;
        return fields[field] is { } terms && terms.TryFind(text, out entry);
    }

    /// <summary>A walk over a field's terms from the first that is not before <paramref name="from"/>.</summary>
    public TermWalk Walk(int field, ReadOnlySpan<byte> from) => Walk(field, from, new TermWalk());

    /// <summary>The same by a walk that is used again.</summary>
    public TermWalk Walk(int field, ReadOnlySpan<byte> from, TermWalk walk) => walk.Begin(fields[field], from);
}
