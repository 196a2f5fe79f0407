using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a record of the corpus: one project a <c>.md</c> file, its facts as YAML front matter, then its
/// text.</summary>
/// <remarks>
/// Record := "---" LF front-matter "---" LF text LF
/// The reader is strict, because a person wrote the file and can mend it: an unknown or doubled key, a value of the
/// wrong type, a code or date that does not exist, a missing id or title, an empty text, and a last line without its
/// line end or without the end of its sentence (the file was cut) are rejections. One rejection names all problems, the
/// first one's line in front.
/// </remarks>
public sealed class RecordReader(ReadLimits? limits = null) : IDocumentReader
{
    private const string Marker = "---";

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".MD" or ".MARKDOWN";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        yield return SourceText.TryLoad(file, name, limits, out var text, out var rejection)
            ? Read(text)
            : new ReadResult.Rejected(rejection!);
    }

    private ReadResult Read(SourceText source)
    {
        if (source.Lines[0].TrimEnd() != Marker)
        {
            return Refused(source, 1, "there is no front matter: a record starts with a line "
                + $"'{Marker}' and its facts");
        }

        var close = Closing(source.Lines);
        if (close < 0)
        {
            return Refused(
                source, source.Lines.Count, $"the front matter is never closed by a line '{Marker}': "
                    + "the file may be cut");
        }

        var yaml = string.Join('\n', source.Lines.Skip(1).Take(close - 1));
        if (yaml.Length > limits.FrontMatterCharacters)
        {
            return Refused(
                source, 1, $"the front matter has {yaml.Length} characters; the limit is "
                    + $"{limits.FrontMatterCharacters}");
        }

        return FrontMatter.TryParse(yaml, firstLine: 2, out var root, out var problem)
            ? Mapped(source, root, close + 1)
            : Refused(source, problem.Line, problem.Reason);
    }

    private static ReadResult Mapped(SourceText source, FrontMatterNode.Mapping root, int firstTextLine)
    {
        var body = RecordText.Of(source, firstTextLine);
        var document = RecordFields.Map(source, root, body, out var problems);
        if (body.Problem is { } unfinished)
        {
            problems.Add(unfinished);
        }

        if (problems.Count == 0)
        {
            return new ReadResult.Project(document);
        }

        problems.Sort((left, right) => left.Line.CompareTo(right.Line));
        var others = problems.Skip(1).Select(problem => $"line {problem.Line}: {problem.Reason}");
        return Refused(source, problems[0].Line, string.Join("; ", [problems[0].Reason, .. others]));
    }

    private static int Closing(IReadOnlyList<string> lines)
    {
        for (var line = 1; line < lines.Count; line++)
        {
            if (lines[line].TrimEnd() == Marker)
            {
                return line;
            }
        }

        return -1;
    }

    private static ReadResult.Rejected Refused(SourceText source, int line, string reason) =>
        new(new Rejection(source.Name, line, reason));
}
