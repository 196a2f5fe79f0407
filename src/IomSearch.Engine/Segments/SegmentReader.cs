using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>The parts of one segment, open for reading. Thread-safe; closed when the last state
/// that has it is gone.</summary>
internal sealed class SegmentReader
{
    private readonly List<FrameReader> open = [];
    private readonly FrameReader postings;
    private readonly FrameReader positions;
    private int uses;

    /// <summary>Opens every part and checks its frame.</summary>
    /// <exception cref="CorruptIndexException">A part is missing, damaged or another segment's.</exception>
    /// <param name="directory">The index.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="entry">What the manifest says of the segment.</param>
    /// <param name="known">A reader of the same segment with other vectors, whose conditions are used
    /// again; may be null.</param>
    public SegmentReader(IndexDirectory directory, IndexSchema schema, SegmentEntry entry, SegmentReader? known = null)
    {
        Entry = entry;
        Filters = known?.Filters ?? new FilterCache();
        var fields = schema.Fields.Length;
        try
        {
            Ids = new IdReader(Open(directory, SegmentPart.Ids), Documents);
            Stored = new StoredReader(Open(directory, SegmentPart.Stored), Documents);
            Columns = new ColumnReader(Open(directory, SegmentPart.Columns), fields, Documents);
            Norms = new NormReader(Open(directory, SegmentPart.Norms), fields, Documents);
            Terms = new TermDictionary(Open(directory, SegmentPart.Terms), fields);
            Completions = new CompletionReader(
                Open(directory, SegmentPart.Completions),
                new TermDictionary(Open(directory, SegmentPart.CompletionWords), fields),
                fields);
            Vectors = schema.Fields.Any(field => field.Kind == FieldKind.Vector)
                ? new VectorReader(Open(directory, SegmentPart.Vectors), fields, Documents)
                : null;
            postings = Open(directory, SegmentPart.Postings);
            positions = Open(directory, SegmentPart.Positions);
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>What the manifest says of the segment; its deletions are the state's, not the reader's.</summary>
    public SegmentEntry Entry { get; }

    /// <summary>Number of documents, deleted ones included.</summary>
    public int Documents => Entry.Documents;

    public IdReader Ids { get; }

    public StoredReader Stored { get; }

    public ColumnReader Columns { get; }

    public NormReader Norms { get; }

    public TermDictionary Terms { get; }

    public CompletionReader Completions { get; }

    /// <summary>The vectors; null where there are no vector fields.</summary>
    public VectorReader? Vectors { get; }

    /// <summary>The documents that fit conditions on the columns, as they were asked for.</summary>
    public FilterCache Filters { get; }

    /// <summary>The documents of a term.</summary>
    public PostingsCursor Postings(in TermEntry term) => Postings(term, new PostingsCursor());

    /// <summary>The documents of a term, through a cursor that is used again.</summary>
    public PostingsCursor Postings(in TermEntry term, PostingsCursor cursor) => cursor.Begin(postings, term);

    /// <summary>The positions of a term in the documents at which a cursor stands.</summary>
    public PositionsCursor Positions(in TermEntry term, PostingsCursor documents) =>
        Positions(term, documents, new PositionsCursor());

    /// <summary>The same, through a cursor that is used again.</summary>
    public PositionsCursor Positions(in TermEntry term, PostingsCursor documents, PositionsCursor cursor) =>
        cursor.Begin(positions, term, documents);

    /// <summary>Whether its files are those that a manifest speaks of.</summary>
    public bool Has(SegmentEntry entry) =>
        entry.Filled == Entry.Filled
        && entry.Parts.Count == Entry.Parts.Count
        && entry.Parts.All(pair => Entry.Parts.TryGetValue(pair.Key, out var seal) && seal == pair.Value);

    /// <summary>The files of the parts.</summary>
    public IReadOnlyList<FrameReader> Frames => open;

    /// <summary>Counts one more state that has the segment.</summary>
    public void Use() => Interlocked.Increment(ref uses);

    /// <summary>Counts one less; the last closes the files.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref uses) == 0)
        {
            Close();
        }
    }

    private FrameReader Open(IndexDirectory directory, SegmentPart part)
    {
        var name = Entry.NameOf(part);
        if (!Entry.Parts.TryGetValue(part, out var seal))
        {
            throw new CorruptIndexException(name, 0, "the manifest does not know this part");
        }

        var label = new FrameLabel((byte)part, SegmentWriter.Version, (ulong)Entry.Number);
        var frame = CommitFiles.Open(directory, new CommitFile(name, label, seal));
        open.Add(frame);
        return frame;
    }

    private void Close()
    {
        foreach (var part in open)
        {
            part.Dispose();
        }

        open.Clear();
    }
}
