using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace IomSearch.Ingest.Readers;

/// <summary>Parses a web page into its tree, inside the limits.</summary>
/// <remarks>The limits hold while the page is parsed: a page of a million open elements is refused at the one that is
/// too many.</remarks>
internal sealed class WebPageTree
{
    private const int ReserveDepth = 64;

    /// <summary>Elements whose end tag may be left out, or that have none.</summary>
    private static readonly HashSet<string> OftenOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "thead", "tbody", "tfoot", "tr", "td",
        "th", "colgroup", "rt", "rp", "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr", "command", "keygen", "basefont", "bgsound", "frame", "image", "isindex",
        "nextid",
    };

    private readonly ReadLimits limits;
    private readonly Dictionary<string, int> open = new(StringComparer.OrdinalIgnoreCase);
    private int depth;
    private int elements;
    private bool hasEnd;
    private bool hasStart;

    private WebPageTree(ReadLimits limits) => this.limits = limits;

    /// <summary>The page's tree; false, with the reason, for one past a limit or cut.</summary>
    /// <param name="html">The page.</param>
    /// <param name="file">How rejections name the file, and what is too much.</param>
    /// <param name="cancellation">Stops between two tags.</param>
    /// <param name="page">The tree, to be disposed of.</param>
    /// <param name="rejection">Why there is none.</param>
    public static bool TryParse(
        string html,
        (string Name, ReadLimits Limits) file,
        CancellationToken cancellation,
        [NotNullWhen(true)] out IHtmlDocument? page,
        out Rejection? rejection)
    {
        var tree = new WebPageTree(file.Limits);
        (page, rejection) = (null, null);
        try
        {
            page = new HtmlParser(new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                MaximumDepth = file.Limits.Depth + ReserveDepth,
                SkipComments = true,
                OnToken = (token, _) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    tree.Take(token);
                },
                OnCreated = (_, _) => tree.Create(),
            }).ParseDocument(html);
        }
        catch (PageLimitException limit)
        {
            rejection = new Rejection(file.Name, limit.Line, limit.Message);
            return false;
        }

        if (!tree.IsCut(html))
        {
            return true;
        }

        page.Dispose();
        page = null;
        rejection = new Rejection(
            file.Name, 1 + html.AsSpan().Count('\n'),
            "the page ends before its elements are closed: the file was cut, and nothing of it is taken");
        return false;
    }

    private void Take(HtmlToken token)
    {
        if (token.Type is not (HtmlTokenType.StartTag or HtmlTokenType.EndTag))
        {
            return;
        }

        hasEnd |= token.Type == HtmlTokenType.EndTag
            && (token.Name.Equals("html", StringComparison.OrdinalIgnoreCase)
                || token.Name.Equals("body", StringComparison.OrdinalIgnoreCase));
        hasStart |= token.Name.Equals("html", StringComparison.OrdinalIgnoreCase)
            || token.Name.Equals("body", StringComparison.OrdinalIgnoreCase);
        if (OftenOpen.Contains(token.Name) || (token is HtmlTagToken { IsSelfClosing: true }))
        {
            return;
        }

        var now = open.GetValueOrDefault(token.Name);
        if (token.Type == HtmlTokenType.StartTag)
        {
            open[token.Name] = now + 1;
            depth++;
        }
        else if (now > 0)
        {
            open[token.Name] = now - 1;
            depth--;
        }

        if (depth > limits.Depth)
        {
            throw new PageLimitException(token.Position.Line,
                $"its elements are nested more than {Number(limits.Depth)} deep; the limit is {Number(limits.Depth)}");
        }
    }

    private void Create()
    {
        if (++elements > limits.Elements)
        {
            throw new PageLimitException(0,
                $"the page has more than {Number(limits.Elements)} elements; the limit is {Number(limits.Elements)}");
        }
    }

    /// <summary>Whether the page ends in the middle: inside a tag, or with its frame and elements left open.</summary>
    private bool IsCut(string html)
    {
        var lastOpen = html.LastIndexOf('<');
        var isInTag = lastOpen >= 0 && html.IndexOf('>', lastOpen) < 0 && lastOpen + 1 < html.Length
            && (char.IsAsciiLetter(html[lastOpen + 1]) || html[lastOpen + 1] is '/' or '!');
        return isInTag || (hasStart && !hasEnd && open.Values.Any(count => count > 0));
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Leaves the parser, which has no other way out.</summary>
    private sealed class PageLimitException(int line, string reason) : Exception(reason)
    {
        public int Line { get; } = line;
    }
}
