using IomSearch.Engine.IO;

namespace IomSearch.Engine.Tests.IO;

/// <summary>Writes one framed file in memory and opens it again.</summary>
internal static class FramedFile
{
    public static readonly FrameLabel Label = new(3, 1, 7);

    private const string Name = "file";

    public static FrameReader Of(Action<FrameWriter> write)
    {
        var directory = new MemoryDirectory();
        using var frame = new FrameWriter(directory, Name, Label);
        write(frame);
        var seal = frame.Seal();
        return new FrameReader(directory.Open(Name), Label, seal);
    }

    public static byte[] Bytes(Action<FrameWriter> write)
    {
        var directory = new MemoryDirectory();
        using var frame = new FrameWriter(directory, Name, Label);
        write(frame);
        frame.Seal();
        return directory.Read(Name);
    }

    /// <summary>Opens bytes as they are, however damaged; there is no seal to compare them with.</summary>
    public static FrameReader Open(byte[] bytes)
    {
        var directory = new MemoryDirectory();
        directory.Replace(Name, bytes);
        return new FrameReader(directory.Open(Name), Label, null);
    }
}
