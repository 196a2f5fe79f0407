using System.Globalization;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Shows what is in any part of an index, a line an entry, in the order of the file.</summary>
/// <remarks>Every line starts with the segment, where the part is a segment's. Lines are made as they are
/// read, so a large part costs no memory. What documents hold may have any characters; control characters are
/// shown as <c>\u000A</c>.</remarks>
public sealed class IndexInspector : IDisposable
{
    private readonly IndexSnapshot snapshot;

    private IndexInspector(IndexSnapshot snapshot, IReadOnlyList<CorruptIndexException> passedOver) =>
        (this.snapshot, PassedOver) = (snapshot, passedOver);

    /// <summary>What was wrong with commits newer than the one that is shown; empty when it is the newest.</summary>
    public IReadOnlyList<CorruptIndexException> PassedOver { get; }

    /// <summary>The fields, as the manifest has them.</summary>
    public IndexSchema Schema => snapshot.Schema;

    /// <summary>Opens the newest whole commit; no lock is taken.</summary>
    /// <exception cref="CorruptIndexException">There are commits, and none is whole.</exception>
    /// <exception cref="ArgumentException">There is no commit, or its fields use an analyzer that this version does not
    /// have.</exception>
    public static IndexInspector Open(IndexDirectory directory)
    {
        var passedOver = new List<CorruptIndexException>();
        var state = CommitLog.Newest(
            directory,
            manifest => IndexGeneration.Open(directory, manifest, new IndexSchema(manifest.Fields)),
            passedOver);
        return state is null
            ? throw new ArgumentException($"{directory.Name} has no commit", nameof(directory))
            : new IndexInspector(new IndexSnapshot(state), passedOver);
    }

    /// <summary>The entries of a part.</summary>
    /// <param name="part">What to show.</param>
    /// <param name="selection">Which of it.</param>
    /// <exception cref="CorruptIndexException">What is read is damaged.</exception>
    /// <exception cref="ArgumentException">There is no such field or segment, or the
    /// field has no such part.</exception>
    public IEnumerable<string> Lines(SegmentPart part, InspectSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        if (part == SegmentPart.Manifest)
        {
            return ManifestLines();
        }

        if (part == SegmentPart.Attachment)
        {
            return snapshot.State.Attachments
                .Where(attached => selection.Text is null || attached.Name == selection.Text)
                .Select(attached => Line(
                    $"{attached.Name} {attached.Frame.Length} bytes of generation {attached.Entry.Generation}"));
        }

        var views = snapshot.State.Segments
            .Where(view => selection.Segment is null || view.Entry.Number == selection.Segment).ToList();
        if (views.Count == 0 && selection.Segment is { } number)
        {
            throw new ArgumentException($"there is no segment {number}", nameof(selection));
        }

        var fields = part is SegmentPart.Ids or SegmentPart.Live ? [] : Fields(part, selection.Field);
        return views.SelectMany(view => new SegmentInspector(view, Schema, selection.Text).Lines(part, fields));
    }

    /// <summary>Gives the files back.</summary>
    public void Dispose() => snapshot.Dispose();

    private List<int> Fields(SegmentPart part, string? name)
    {
        var fields = Enumerable.Range(0, Schema.Fields.Length)
            .Where(field => Has(Schema.Fields[field], part) && (name is null || Schema.Fields[field].Name == name))
            .ToList();
        return fields.Count > 0 || name is null
            ? fields
            : throw new ArgumentException(
                $"the field '{name}' is not there, or has no {part.ToString().ToLowerInvariant()}", nameof(name));
    }

    private static bool Has(FieldSpec field, SegmentPart part) => part switch
    {
        SegmentPart.Terms or SegmentPart.Postings or SegmentPart.Positions or SegmentPart.Norms =>
            field.Kind == FieldKind.Text,
        SegmentPart.Columns => field.Kind is not (FieldKind.Stored or FieldKind.Vector),
        SegmentPart.Vectors => field.Kind == FieldKind.Vector,
        SegmentPart.Stored => field.Kind == FieldKind.Stored,
        SegmentPart.Completions or SegmentPart.CompletionWords =>
            field is { Kind: FieldKind.Keyword, Analyzer.Length: > 0 },
        _ => false,
    };

    private IEnumerable<string> ManifestLines()
    {
        var manifest = snapshot.State.Manifest;
        yield return Line(
            $"generation {manifest.Generation} after {manifest.Before}, committed {manifest.CommittedAt:u}");
        yield return Line($"next segment {manifest.NextSegment}");
        foreach (var field in manifest.Fields)
        {
            yield return $"field {field.Name} {field.Kind.ToString().ToLowerInvariant()} {field.Analyzer}".TrimEnd();
        }

        foreach (var view in snapshot.State.Segments)
        {
            yield return Line($"seg-{view.Entry.Number} {view.Entry.Documents} documents, {view.LiveCount} live");
        }

        foreach (var file in CommitFiles.Of(manifest))
        {
            yield return file.Seal is { } seal
                ? Line($"file {file.Name} {seal.Length} bytes, checksum {seal.Checksum:X8}")
                : $"file {file.Name}";
        }

        foreach (var (key, value) in manifest.Notes)
        {
            yield return $"note {SegmentInspector.Printable(key)} = {SegmentInspector.Printable(value)}";
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Which entries of a part are shown.</summary>
public sealed record InspectSelection
{
    /// <summary>The number of a segment; null for all.</summary>
    public long? Segment { get; init; }

    /// <summary>The name of a field; null for all that have the part.</summary>
    public string? Field { get; init; }

    /// <summary>Of terms, postings, positions and words, the term; of ids, stored fields, columns, lengths and
    /// deletions, the outside id; of completions, the value. Null for all.</summary>
    public string? Text { get; init; }
}
