using System.Xml;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a word processor's document (<c>.docx</c>, ECMA-376): its headings divide it into projects, its
/// tables of two columns are labels with values, the rest is text.</summary>
/// <param name="limits">What is too large; the default limits when null.</param>
/// <param name="repair">Puts words right that a scanner broke; null leaves all as printed.</param>
public sealed class WordReader(ReadLimits? limits = null, ScanRepair? repair = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".DOCX" or ".DOCM" or ".DOTX";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!OfficePackage.TryOpen(file, limits, out var package, out var reason))
        {
            return [new ReadResult.Rejected(new Rejection(name, 0, reason))];
        }

        using (package)
        {
            try
            {
                return WordText.Of(package, cancellation) is { } text
                    ? Read(text, name)
                    : [new ReadResult.Rejected(new Rejection(name, 0, "the document has no word/document.xml"))];
            }
            catch (Exception failure) when (failure is XmlException or InvalidDataException or IOException)
            {
                return [new ReadResult.Rejected(new Rejection(name, 0, OfficePackage.Explain(failure)))];
            }
        }
    }

    private IReadOnlyList<ReadResult> Read(WordText text, string name)
    {
        var source = new SourceText(name, [], TextDecoder.Utf8, EndsWithLineEnd: true);
        if (text.Lines.Count == 0)
        {
            return [new ReadResult.Rejected(new Rejection(name, 0, "the document holds no text"))];
        }

        if (text.Lines.All(line => line.Level == 0))
        {
            return TextDocument.Read(
                source with { Lines = [.. text.Lines.SelectMany(line => new[] { line.Line.Text, "" })] }, repair);
        }

        var projects = new List<ProjectDocument>();
        var rejections = new List<ReadResult>();
        foreach (var part in TitleNumbers.Without(MarkedOutline.Divide(text.Lines, text.Titles)))
        {
            if (PageProject.Build(source, part, home: null, out var rejection) is { } project)
            {
                projects.Add(text.Language is { } language ? project with { Language = language } : project);
            }
            else
            {
                rejections.Add(new ReadResult.Rejected(rejection!));
            }
        }

        return [.. RecordIds.SetApart(projects).Select(project => new ReadResult.Project(project)), .. rejections];
    }
}
