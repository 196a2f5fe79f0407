using IomSearch.Ingest.Readers.Iati;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the activities of the aid transparency standard, versions 1.01 to 2.03 (<c>.xml</c>), one at a
/// time.</summary>
/// <remarks>
/// Each activity is found by its tags and then read by itself, so that one that is broken, too long, too deep or not
/// closed is a rejection and the next one is read. A file with a document type definition is refused as a whole:
/// entities can grow without bound and name other files. Memory is bounded by the longest activity, not by the file.
/// Whether a DAC code, status or role is known, its name stands in the record beside the code. English goes before
/// other languages; those are kept beside it.
/// </remarks>
public sealed class IatiReader(ReadLimits? limits = null) : IDocumentReader
{
    private const int BufferCharacters = 64 << 10;

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).Equals(".xml", StringComparison.OrdinalIgnoreCase)
            || (head.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'<', ..] && head.IndexOf("<iati-activit"u8) >= 0);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (TryOpen(file, out var reason) is not { } text)
        {
            yield return new ReadResult.Rejected(new Rejection(name, 0, reason));
            yield break;
        }

        using (text)
        {
            var source = new SourceReference { File = name, Encoding = text.CurrentEncoding.WebName };
            var xml = new ActivityXml(limits);
            var parts = new ActivityTexts(new CharWindow(text), limits.XmlRecordCharacters).All().GetEnumerator();
            var isEmpty = true;
            string? failure;
            while (TryNext(parts, out failure))
            {
                cancellation.ThrowIfCancellationRequested();
                if (Of(parts.Current, xml, source) is { } result)
                {
                    isEmpty = false;
                    yield return result;
                }
            }

            failure ??= isEmpty ? "there is no activity in the file" : null;
            if (failure is not null)
            {
                yield return new ReadResult.Rejected(new Rejection(name, 0, failure));
            }
        }
    }

    private static ReadResult? Of(ActivityText part, ActivityXml xml, SourceReference source)
    {
        switch (part)
        {
            case ActivityText.List list:
                return xml.Enter(list.Tag) is { } unread ? Refused(source, list.Line, unread) : null;
            case ActivityText.Broken broken:
                return Refused(source, broken.Line, broken.Reason);
            default:
                var activity = (ActivityText.Activity)part;
                var facts = new ActivityFacts(xml.Version);
                return xml.Read(activity, facts.Take) is var (line, reason)
                    ? Refused(source, line, reason)
                    : facts.Build(source with { Line = activity.Line }, out var why) is { } project
                        ? new ReadResult.Project(project)
                        : Refused(source, activity.Line, why);
        }
    }

    private static bool TryNext(IEnumerator<ActivityText> parts, out string? failure)
    {
        failure = null;
        try
        {
            return parts.MoveNext();
        }
        catch (IOException)
        {
            failure = "the file cannot be read to its end";
            return false;
        }
    }

    private static StreamReader? TryOpen(string file, out string reason)
    {
        try
        {
            var stream = File.OpenRead(file);
            if (XmlEncoding.Of(stream, out reason) is { } encoding)
            {
                return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, BufferCharacters);
            }

            stream.Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reason = "the file cannot be opened for reading";
        }

        return null;
    }

    private static ReadResult.Rejected Refused(SourceReference source, int line, string reason) =>
        new(new Rejection(source.File, line, reason));
}
