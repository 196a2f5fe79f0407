using System.Globalization;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads records written as JSON: an object a line (<c>.jsonl</c>, <c>.ndjson</c>), or a file that is an array
/// of objects or one object (<c>.json</c>).</summary>
/// <remarks>
/// Lines := (object? LF)* object?     Json := "[" (object ("," object)*)? "]" | object     (RFC 8259, UTF-8)
/// JSON Lines are read a line at a time, however large the file: a line that is broken, too long or no UTF-8 is a
/// rejection, and the next line is read. A <c>.json</c> file is held in memory and bounded by
/// <see cref="ReadLimits.FileBytes"/>; its records are taken one by one, and where it breaks, those before are kept.
/// Which keys state which fact is told by <see cref="JsonProject"/>: case, <c>_</c> and <c>-</c> in them do not matter,
/// unknown keys are ignored. A key that stands twice, a value of the wrong type, more than 64 values inside each other,
/// and a record without an id or without both title and description are rejections.
/// </remarks>
public sealed class JsonLinesReader(ReadLimits? limits = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsJson(name) || Path.GetExtension(name).ToUpperInvariant() is ".JSONL" or ".NDJSON";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stream = Open(file);
        if (stream is null)
        {
            yield return Refused(name, 0, "the file cannot be opened for reading");
            yield break;
        }

        var results = IsUtf16(stream)
            ? [Refused(name, 0, "the file is in UTF-16; save it as UTF-8")]
            : IsJson(name) ? Whole(stream, name) : Lines(stream, name);
        foreach (var result in results)
        {
            yield return result;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private IEnumerable<ReadResult> Lines(FileStream stream, string name)
    {
        var lines = new Utf8Lines(stream, limits.LineCharacters);
        var isEmpty = true;
        while (TryNext(lines, out var line, out var failure))
        {
            if (line.Characters > limits.LineCharacters)
            {
                yield return Refused(
                    name, line.Number, $"the line has {Number(line.Characters)} characters; the limit is "
                        + Number(limits.LineCharacters));
            }
            else if (failure is not null)
            {
                yield return Refused(name, line.Number, failure);
                yield break;
            }
            else if (!IsBlank(line.Bytes.Span))
            {
                yield return JsonRecord.Read(line.Bytes, new SourceReference { File = name, Line = line.Number });
            }

            isEmpty &= line.Characters <= limits.LineCharacters && IsBlank(line.Bytes.Span);
        }

        if (isEmpty)
        {
            yield return Refused(name, 0, "the file is empty");
        }
    }

    private IEnumerable<ReadResult> Whole(FileStream stream, string name)
    {
        if (stream.Length > limits.FileBytes)
        {
            return
            [
                Refused(name, 0, $"the file has {Number(stream.Length)} bytes; the limit is "
                    + $"{Number(limits.FileBytes)}; as JSON Lines, a record a line in a .jsonl file, "
                    + "it can have any size"),
            ];
        }

        return TryReadAll(stream, out var bytes)
            ? Records(bytes, name)
            : [Refused(name, 0, "the file cannot be read to its end")];
    }

    private static IEnumerable<ReadResult> Records(ReadOnlyMemory<byte> bytes, string name)
    {
        var body = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (IsBlank(body.Span))
        {
            yield return Refused(name, 0, "the file is empty");
            yield break;
        }

        var parts = JsonParts.Of(body, out var problem);
        foreach (var part in parts)
        {
            yield return JsonRecord.Read(part.Bytes, new SourceReference { File = name, Line = part.Line });
        }

        if (problem is { } broken)
        {
            yield return Refused(name, broken.Line, broken.Reason);
        }
        else if (parts.Count == 0)
        {
            yield return Refused(name, 0, "there is no record in the list");
        }
    }

    private static FileStream? Open(string file)
    {
        try
        {
            return File.OpenRead(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool TryNext(Utf8Lines lines, out Utf8Line line, out string? failure)
    {
        failure = null;
        try
        {
            return lines.TryNext(out line);
        }
        catch (IOException)
        {
            (line, failure) = (default, "the file cannot be read to its end");
            return true;
        }
    }

    private static bool TryReadAll(FileStream stream, out byte[] bytes)
    {
        bytes = new byte[stream.Length];
        try
        {
            stream.ReadExactly(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static bool IsUtf16(FileStream stream)
    {
        var mark = new byte[2];
        var length = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return length == 2 && mark is [0xFF, 0xFE] or [0xFE, 0xFF];
    }

    private static bool IsJson(string name) =>
        Path.GetExtension(name).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static ReadResult.Rejected Refused(string name, int line, string reason) =>
        new(new Rejection(name, line, reason));
}
