using System.Text;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>A state of an index that does not change: its files stay until it is disposed. Thread-safe.</summary>
public sealed class IndexSnapshot : IDisposable
{
    private IndexGeneration? leased;

    internal IndexSnapshot(IndexGeneration leased) => this.leased = leased;

    /// <summary>The commit, counted from 1; 0 is the empty index.</summary>
    public long Generation => State.Manifest.Generation;

    /// <summary>When it was committed, UTC.</summary>
    public DateTimeOffset CommittedAt => State.Manifest.CommittedAt;

    /// <summary>Number of documents that can be found.</summary>
    public int Documents => State.Segments.Sum(view => view.LiveCount);

    /// <summary>What was given to the commit.</summary>
    public IReadOnlyDictionary<string, string> Notes => State.Manifest.Notes;

    /// <summary>The fields.</summary>
    public IndexSchema Schema => State.Schema;

    /// <summary>What is attached to the commit under a name; null for nothing. See
    /// <see cref="IndexWriter.Attach"/>.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public byte[]? Attachment(string name) =>
        State.Attachments.FirstOrDefault(attached => attached.Name == name)?.Content();

    /// <summary>The commit that something was attached by last; 0 where nothing is.</summary>
    public long AttachmentGeneration(string name) =>
        State.Manifest.Attachments.GetValueOrDefault(name)?.Generation ?? 0;

    /// <summary>Whether a document has a vector.</summary>
    /// <exception cref="ArgumentException">There is no such vector field.</exception>
    public bool HasVector(DocumentAddress address, string field) =>
        Reader(address).Vectors!.Column(Schema.Require(field, FieldKind.Vector)).RowOf(address.Doc) >= 0;

    internal IndexGeneration State => leased ?? throw new ObjectDisposedException(nameof(IndexSnapshot));

    /// <summary>Where the document of an id is, or null.</summary>
    public DocumentAddress? Find(string id)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        for (var segment = 0; segment < State.Segments.Count; segment++)
        {
            var view = State.Segments[segment];
            if (view.Reader.Ids.Find(utf8) is >= 0 and var doc && view.IsLive(doc))
            {
                return new DocumentAddress(segment, doc);
            }
        }

        return null;
    }

    /// <summary>Every document that can be found, segment by segment.</summary>
    public IEnumerable<DocumentAddress> Addresses()
    {
        for (var segment = 0; segment < State.Segments.Count; segment++)
        {
            var view = State.Segments[segment];
            for (var doc = 0; doc < view.Entry.Documents; doc++)
            {
                if (view.IsLive(doc))
                {
                    yield return new DocumentAddress(segment, doc);
                }
            }
        }
    }

    /// <summary>The outside id of a document.</summary>
    public string Id(DocumentAddress address) => Reader(address).Ids.Id(address.Doc);

    /// <summary>A stored field of a document; empty when it has none.</summary>
    /// <exception cref="ArgumentException">There is no such stored field.</exception>
    public ReadOnlyMemory<byte> Stored(DocumentAddress address, string field) =>
        Reader(address).Stored.Field(address.Doc, Schema.Require(field, FieldKind.Stored));

    /// <summary>How many tokens a text field of a document has, as the code of its length says: never more than there
    /// are, exactly as many where they are few.</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public int Length(DocumentAddress address, string field) =>
        NormCode.Decode(Reader(address).Norms.Codes(Schema.Require(field, FieldKind.Text)).Span[address.Doc]);

    /// <summary>Number of documents that have a term, as its analyzer makes it, in a text field.</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public int DocumentFrequency(string field, string term) =>
        State.Statistics.DocumentFrequency(Schema.Require(field, FieldKind.Text), term);

    /// <summary>Gives the lease back.</summary>
    public void Dispose() => Interlocked.Exchange(ref leased, null)?.Release();

    private SegmentReader Reader(DocumentAddress address) => State.Segments[address.Segment].Reader;
}
