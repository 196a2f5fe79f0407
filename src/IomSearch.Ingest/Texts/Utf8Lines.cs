using System.Buffers;

namespace IomSearch.Ingest.Texts;

/// <summary>One line of a file as bytes, before it is looked at.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Bytes">The line without its line feed; good until the next line is asked for. Empty for a line past the
/// limit.</param>
/// <param name="Characters">Its length in characters (UTF-16 units), counted past the limit too.</param>
/// <param name="IsEnded">Whether a line end stands behind it; only the last line of a file may be without.</param>
internal readonly record struct Utf8Line(int Number, ReadOnlyMemory<byte> Bytes, long Characters, bool IsEnded);

/// <summary>Reads a file line by line in constant memory, however long a line is.</summary>
/// <remarks>Lines end with LF; a CR before it stays in the line. The last line needs no line end. A byte order mark of
/// UTF-8 is not part of the first line.</remarks>
/// <param name="stream">The file.</param>
/// <param name="most">The characters of the longest line that is kept.</param>
/// <param name="lineEnd">The byte that ends a line.</param>
internal sealed class Utf8Lines(Stream stream, int most, byte lineEnd = (byte)'\n')
{
    private const int BufferBytes = 64 << 10;

    private readonly byte[] buffer = new byte[BufferBytes];
    private readonly ArrayBufferWriter<byte> line = new();
    private int at;
    private int filled;
    private int number;
    private bool isBegun;

    /// <summary>The next line; false behind the last.</summary>
    /// <exception cref="IOException">The file cannot be read further.</exception>
    public bool TryNext(out Utf8Line next)
    {
        line.ResetWrittenCount();
        var characters = 0L;
        var (isOpen, isEnded) = (false, false);
        while (Fill())
        {
            var rest = buffer.AsSpan(at, filled - at);
            var end = rest.IndexOf(lineEnd);
            var part = end < 0 ? rest : rest[..end];
            characters += Characters(part);
            at += part.Length + (end < 0 ? 0 : 1);
            isOpen = true;
            if (characters <= most)
            {
                line.Write(part);
            }

            if (end >= 0)
            {
                isEnded = true;
                break;
            }
        }

        number++;
        next = new Utf8Line(number, characters <= most ? line.WrittenMemory : default, characters, isEnded);
        return isOpen;
    }

    private bool Fill()
    {
        if (at < filled)
        {
            return true;
        }

        (at, filled) = (0, stream.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false));
        if (!isBegun && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            at = 3;
        }

        isBegun = true;
        return at < filled;
    }

    /// <summary>Every byte that opens a character counts one, those of four bytes two.</summary>
    private static int Characters(ReadOnlySpan<byte> part)
    {
        var count = 0;
        foreach (var value in part)
        {
            count += ((value & 0xC0) != 0x80 ? 1 : 0) + (value >= 0xF0 ? 1 : 0);
        }

        return count;
    }
}
