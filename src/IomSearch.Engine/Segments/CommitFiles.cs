using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>All files of one commit, open as they are, whatever is in them; so they can be read though a
/// writer removes them.</summary>
internal sealed class CommitFiles : IDisposable
{
    private readonly List<FrameReader> open = [];

    private CommitFiles(Manifest manifest) => Manifest = manifest;

    /// <summary>The commit.</summary>
    public Manifest Manifest { get; }

    /// <summary>The files, the manifest last.</summary>
    public IReadOnlyList<FrameReader> Frames => open;

    /// <summary>Opens every file and checks its frame against the manifest.</summary>
    /// <exception cref="CorruptIndexException">One is missing or damaged.</exception>
    public static CommitFiles Open(IndexDirectory directory, Manifest manifest)
    {
        var files = new CommitFiles(manifest);
        try
        {
            foreach (var file in Of(manifest))
            {
                files.open.Add(Open(directory, file));
            }

            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Opens one file and checks its frame.</summary>
    /// <exception cref="CorruptIndexException">It is missing or damaged.</exception>
    public static FrameReader Open(IndexDirectory directory, in CommitFile file)
    {
        try
        {
            return new FrameReader(directory.Open(file.Name), file.Label, file.Seal);
        }
        catch (FileNotFoundException)
        {
            throw new CorruptIndexException(file.Name, 0, "the file is missing");
        }
    }

    /// <summary>What a manifest says of each file of its commit; its own is the last.</summary>
    public static IEnumerable<CommitFile> Of(Manifest manifest)
    {
        foreach (var segment in manifest.Segments)
        {
            foreach (var (part, seal) in segment.Parts.OrderBy(pair => pair.Key))
            {
                yield return new CommitFile(segment.NameOf(part), Label(part, segment.Number), seal);
            }

            if (segment.Live is { } live)
            {
                yield return new CommitFile(
                    FileNames.Live(segment.Number, live.Generation),
                    Label(SegmentPart.Live, segment.Number),
                    live.Seal);
            }
        }

        foreach (var (name, attached) in manifest.Attachments)
        {
            yield return Of(name, attached);
        }

        yield return new CommitFile(
            FileNames.Manifest(manifest.Generation), Label(SegmentPart.Manifest, manifest.Generation), null);
    }

    /// <summary>What a manifest says of the file of an attachment.</summary>
    public static CommitFile Of(string name, AttachmentEntry attached) => new(
        FileNames.Attachment(attached.Generation, name),
        Label(SegmentPart.Attachment, attached.Generation),
        attached.Seal);

    /// <inheritdoc/>
    public void Dispose() => open.ForEach(frame => frame.Dispose());

    private static FrameLabel Label(SegmentPart part, long owner) =>
        new((byte)part, SegmentWriter.Version, (ulong)owner);
}

/// <summary>What a commit knows of one of its files.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Label">What its header says.</param>
/// <param name="Seal">Its length and checksum; null for the manifest, which cannot hold its own.</param>
internal readonly record struct CommitFile(string Name, FrameLabel Label, FrameSeal? Seal);
