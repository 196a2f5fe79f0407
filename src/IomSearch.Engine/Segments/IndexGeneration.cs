using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Suggestions;

namespace IomSearch.Engine.Segments;

/// <summary>One state of an index: the segments of a commit, with their deletions. Immutable; counted, so that its
/// files stay while anybody reads them.</summary>
internal sealed class IndexGeneration
{
    private readonly FieldValues?[] values;
    private Lazy<ICompletions>[] completions;
    private int leases = 1;

    /// <summary>Uses every segment and everything attached.</summary>
    public IndexGeneration(
        Manifest manifest,
        IndexSchema schema,
        IReadOnlyList<SegmentView> segments,
        IReadOnlyList<Attachment> attachments)
    {
        (Manifest, Schema, Segments, Attachments) = (manifest, schema, segments, attachments);
        Statistics = new TermStatistics(segments, schema.Fields.Length);
        values = new FieldValues?[schema.Fields.Length];
        completions =
        [
            .. Enumerable.Range(0, schema.Fields.Length).Select(field => new Lazy<ICompletions>(() => Join(field))),
        ];
        foreach (var segment in segments)
        {
            segment.Reader.Use();
        }

        foreach (var attached in attachments)
        {
            attached.Use();
        }
    }

    public Manifest Manifest { get; }

    /// <summary>Whether it is a commit; else it is gone with the writer that made it.</summary>
    public bool IsCommitted { get; init; } = true;

    public IndexSchema Schema { get; }

    public IReadOnlyList<SegmentView> Segments { get; }

    /// <summary>What the commit has attached, by the bytes of the names.</summary>
    public IReadOnlyList<Attachment> Attachments { get; }

    public TermStatistics Statistics { get; }

    /// <summary>Opens the segments of a manifest.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="manifest">The commit.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="before">A state whose open segments are used again; may be null.</param>
    /// <exception cref="CorruptIndexException">A file is missing or damaged.</exception>
    public static IndexGeneration Open(
        IndexDirectory directory, Manifest manifest, IndexSchema schema, IndexGeneration? before = null)
    {
        var known = before?.Segments.ToDictionary(view => view.Entry.Number, view => view.Reader) ?? [];
        var views = new List<SegmentView>();
        IReadOnlyList<Attachment> attachments = [];
        try
        {
            attachments = OpenAttachments(directory, manifest, before);
            foreach (var entry in manifest.Segments)
            {
                var reader = known.GetValueOrDefault(entry.Number) is { } same && same.Has(entry)
                    ? same
                    : new SegmentReader(directory, schema, entry);
                // Held while the rest opens, so that a failure closes just what this call opened.
                reader.Use();
                views.Add(SegmentView.Of(reader, entry, ReadLive(directory, entry)));
            }

            return new IndexGeneration(manifest, schema, views, attachments);
        }
        finally
        {
            foreach (var attached in attachments)
            {
                attached.Release();
            }

            foreach (var view in views)
            {
                view.Reader.Release();
            }
        }
    }

    /// <summary>The values of a keyword field in all segments, gathered at the first question.</summary>
    public FieldValues Values(int field)
    {
        // Two threads may both gather them: the answer is the same.
        if (Volatile.Read(ref values[field]) is not { } known)
        {
            known = Gather(field);
            Volatile.Write(ref values[field], known);
        }

        return known;
    }

    private FieldValues Gather(int field) => new([.. Segments.Select(view => view.Reader.Columns.Keywords(field))]);

    /// <summary>What a keyword field completes to in all segments, joined at the first question.</summary>
    public ICompletions Completions(int field) => completions[field].Value;

    /// <summary>Takes over what completes from another state where no segment and no deletion is different: what was
    /// joined once serves every state that only attaches something. Before the state is served.</summary>
    public void TakeCompletions(IndexGeneration other)
    {
        if (Segments.Count == other.Segments.Count
            && Segments.Zip(other.Segments).All(pair => pair.First.HasSameDocuments(pair.Second)))
        {
            completions = other.completions;
        }
    }

    /// <summary>Opens what a manifest has attached; each is used once, and given back by the caller.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="manifest">The commit.</param>
    /// <param name="before">A state whose open files are used again; may be null.</param>
    /// <exception cref="CorruptIndexException">A file is missing or damaged.</exception>
    public static IReadOnlyList<Attachment> OpenAttachments(
        IndexDirectory directory, Manifest manifest, IndexGeneration? before)
    {
        var opened = new List<Attachment>();
        try
        {
            foreach (var (name, entry) in manifest.Attachments)
            {
                var attached = before?.Attachments.FirstOrDefault(known => known.Name == name && known.Entry == entry)
                    ?? new Attachment(directory, name, entry);
                attached.Use();
                opened.Add(attached);
            }

            return opened;
        }
        catch
        {
            opened.ForEach(attached => attached.Release());
            throw;
        }
    }

    /// <summary>Counts one more reader; false when the state is gone already.</summary>
    public bool TryLease()
    {
        while (true)
        {
            var present = Volatile.Read(ref leases);
            if (present == 0)
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref leases, present + 1, present) == present)
            {
                return true;
            }
        }
    }

    /// <summary>Counts one less; the last gives the segments back.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref leases) == 0)
        {
            foreach (var segment in Segments)
            {
                segment.Reader.Release();
            }

            foreach (var attached in Attachments)
            {
                attached.Release();
            }
        }
    }

    private ICompletions Join(int field) => Segments is [{ Live: null } only]
        ? new SegmentCompletions(only.Reader.Completions, field)
        : new JoinedCompletions(Segments, field);

    private static LiveDocs? ReadLive(IndexDirectory directory, SegmentEntry entry)
    {
        if (entry.Live is not { } live)
        {
            return null;
        }

        var name = FileNames.Live(entry.Number, live.Generation);
        try
        {
            var read = LiveDocs.Read(directory, name, entry.Number, live.Seal);
            return read.Documents == entry.Documents
                ? read
                : throw new CorruptIndexException(
                    name, 0, $"{read.Documents} documents where the segment has {entry.Documents}");
        }
        catch (FileNotFoundException)
        {
            throw new CorruptIndexException(name, 0, "the file is missing");
        }
    }
}
