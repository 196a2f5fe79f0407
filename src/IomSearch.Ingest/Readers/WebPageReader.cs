using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a web page as HTML: one project with its labelled facts, or several, one below the other.</summary>
/// <remarks>
/// Navigation, banners, footers and hidden parts are left out (<see cref="WebPageNoise"/>); what is left becomes lines
/// (<see cref="WebPageLines"/>), tables and definition lists as labels with values; headings divide them into projects
/// (<see cref="MarkedOutline"/>). A page that was cut, is nested too deep, or holds no project is a rejection.
/// </remarks>
public sealed class WebPageReader(ReadLimits? limits = null) : IDocumentReader
{
    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" or ".XHT"
            || (Path.GetExtension(name).ToUpperInvariant() is ".TXT" or "" && WebPageText.StartsPage(head));
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!SourceText.TryReadBytes(file, name, limits, out var bytes, out var rejection)
            || !WebPageText.TryDecode(bytes, name, out var html, out var encoding, out rejection)
            || !WebPageTree.TryParse(html, (name, limits), cancellation, out var page, out rejection))
        {
            return [new ReadResult.Rejected(rejection!)];
        }

        using (page)
        {
            return ReadingScore.Rescued(Read(page, name, encoding), () => new SourceText(
                name, Shown(html, name, cancellation), encoding, EndsWithLineEnd: true));
        }
    }

    /// <summary>Every line that the page shows, whatever its elements and classes are called. It is parsed once more,
    /// as what is no content was taken out of the tree.</summary>
    private string[] Shown(string html, string name, CancellationToken cancellation)
    {
        if (!WebPageTree.TryParse(html, (name, limits), cancellation, out var page, out _))
        {
            return [];
        }

        using (page)
        {
            return [.. WebPageLines.Of(WebPageNoise.Seen(page)).Select(line => line.Line.Text)];
        }
    }

    private static IReadOnlyList<ReadResult> Read(IHtmlDocument page, string name, string encoding)
    {
        var about = WebPageAbout.Of(page);
        var lines = WebPageLines.Of(WebPageNoise.MainPart(page));
        var source = new SourceText(name, [], encoding, EndsWithLineEnd: true);
        var projects = new List<ProjectDocument>();
        var rejections = new List<ReadResult>();
        foreach (var part in TitleNumbers.Without(MarkedOutline.Divide(lines, about.Titles)))
        {
            if (PageProject.Build(source, part, about.Country, out var rejection) is { } project)
            {
                projects.Add(project with
                {
                    Language = about.Language ?? project.Language,
                    Source = project.Source with { Address = about.Address, Publisher = about.Publisher },
                });
            }
            else
            {
                rejections.Add(new ReadResult.Rejected(rejection!));
            }
        }

        return [.. RecordIds.SetApart(projects).Select(project => new ReadResult.Project(project)), .. rejections];
    }
}
