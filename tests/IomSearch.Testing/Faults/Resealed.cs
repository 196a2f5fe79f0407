using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Damage that no checksum shows: a file is changed and every checksum made right again, as a
/// faulty writer would.</summary>
public static class Resealed
{
    /// <summary>The body of a file.</summary>
    public static byte[] BodyOf(DiskState disk, string name)
    {
        using var frame = Open(disk, Find(disk, name));
        return frame.Span(0, (int)frame.Length).ToArray();
    }

    /// <summary>The disk with another body in a file of the newest commit.</summary>
    public static DiskState With(DiskState disk, string name, ReadOnlySpan<byte> body)
    {
        var file = Find(disk, name);
        var manifest = Newest(disk);
        var target = new FaultyDirectory(
            disk with { Files = disk.Files.Remove(name).Remove(FileNames.Manifest(manifest.Generation)) });
        FrameSeal seal;
        using (var writer = new FrameWriter(target, name, file.Label))
        {
            writer.Write(body);
            seal = writer.Seal();
        }

        switch ((SegmentPart)file.Label.Part)
        {
            case SegmentPart.Manifest:
                break;
            case SegmentPart.Attachment:
                var (key, attached) = manifest.Attachments.Single(
                    pair => CommitFiles.Of(pair.Key, pair.Value).Name == name);
                (manifest with { Attachments = manifest.Attachments.SetItem(key, attached with { Seal = seal }) })
                    .Commit(target);
                break;
            default:
                (manifest with { Segments = [.. manifest.Segments.Select(segment => Replace(segment, file, seal))] })
                    .Commit(target);
                break;
        }

        return target.State;
    }

    /// <summary>The manifest of the newest commit.</summary>
    internal static Manifest Newest(DiskState disk)
    {
        var directory = new FaultyDirectory(disk);
        return Manifest.Read(directory, CommitLog.Generations(directory)[0]);
    }

    private static CommitFile Find(DiskState disk, string name) =>
        CommitFiles.Of(Newest(disk)).Single(file => file.Name == name);

    private static FrameReader Open(DiskState disk, in CommitFile file) =>
        CommitFiles.Open(new FaultyDirectory(disk), file);

    private static SegmentEntry Replace(SegmentEntry segment, in CommitFile file, in FrameSeal seal)
    {
        var part = (SegmentPart)file.Label.Part;
        if (segment.Number != (long)file.Label.Owner)
        {
            return segment;
        }

        return part == SegmentPart.Live
            ? segment with { Live = segment.Live! with { Seal = seal } }
            : segment with { Parts = new Dictionary<SegmentPart, FrameSeal>(segment.Parts) { [part] = seal } };
    }
}
