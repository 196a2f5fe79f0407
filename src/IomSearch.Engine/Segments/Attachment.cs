using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Bytes that a commit keeps under a name, open for reading. Thread-safe; closed when the last state
/// that has them is gone.</summary>
/// <remarks>
/// Body := content:u8*
/// What the content is, only whoever attached it knows. The owner in the file's header is the generation that wrote it.
/// </remarks>
internal sealed class Attachment(IndexDirectory directory, string name, AttachmentEntry entry)
{
    private readonly FrameReader frame = CommitFiles.Open(directory, CommitFiles.Of(name, entry));
    private int uses;

    /// <summary>The most bytes that can be attached under one name.</summary>
    public const int MostBytes = 1 << 30;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>What the manifest says of it.</summary>
    public AttachmentEntry Entry => entry;

    /// <summary>The file.</summary>
    public FrameReader Frame => frame;

    /// <summary>A copy of the content.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public byte[] Content() => frame.Span(0, (int)Math.Min(frame.Length, MostBytes)).ToArray();

    /// <summary>Counts one more state that has it.</summary>
    public void Use() => Interlocked.Increment(ref uses);

    /// <summary>Counts one less; the last closes the file.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref uses) == 0)
        {
            frame.Dispose();
        }
    }

    /// <summary>Writes and flushes a file.</summary>
    public static AttachmentEntry Write(
        IndexDirectory directory, string name, long generation, ReadOnlySpan<byte> content)
    {
        var label = new FrameLabel((byte)SegmentPart.Attachment, SegmentWriter.Version, (ulong)generation);
        using var frame = new FrameWriter(directory, FileNames.Attachment(generation, name), label);
        frame.Write(content);
        return new AttachmentEntry(generation, frame.Seal());
    }
}
