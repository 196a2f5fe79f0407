using System.Globalization;
using IomSearch.Engine.Analysis;

namespace IomSearch.Discovery.Suggesting;

/// <summary>A kind of completion and where its values come from in a record.</summary>
/// <param name="Kind">As the answer names it.</param>
/// <param name="Of">The values as they are shown.</param>
internal sealed record CompletionSource(string Kind, Func<ProjectRecord, IEnumerable<string>> Of)
{
    private static readonly Analyzer Plain = Analyzer.Named("words");

    /// <summary>Every kind, in the order in which equally good completions are offered.</summary>
    public static IReadOnlyList<CompletionSource> All { get; } =
    [
        new("country", record => record.Countries.Select(country => country.Name)),
        new("theme", record => record.Themes.Select(theme => ThemeNames.Label(theme.Theme))),
        new("donor", record => record.Donors),
        new("term", Terms),
        new("title", record => [record.Title]),
    ];

    /// <summary>The keyword field of the kind.</summary>
    public string Field => $"complete-{Kind}";

    // Single words, and two in a row, as they are written, in lower case; stop words neither begin nor end a phrase.
    private static HashSet<string> Terms(ProjectRecord record)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in new[] { record.Title, record.Text })
        {
            Token? before = null;
            foreach (var token in Plain.Tokens(text).Where(token => token.Kind == TokenKind.Word))
            {
                if (!IsTelling(token.Term))
                {
                    before = null;
                    continue;
                }

                terms.Add(Written(text, token.Start, token.End));
                if (before is { } first && AreNeighbours(text, first.End, token.Start))
                {
                    terms.Add(Written(text, first.Start, token.End));
                }

                before = token;
            }
        }

        return terms;
    }

    private static bool IsTelling(string term) =>
        term.Length >= 4 && !term.Any(char.IsDigit) && !CommonWords.Contains(term);

    private static bool AreNeighbours(string text, int end, int start) => start - end == 1 && text[end] == ' ';

    private static string Written(string text, int start, int end) =>
        text[start..end].ToLower(CultureInfo.InvariantCulture);
}
