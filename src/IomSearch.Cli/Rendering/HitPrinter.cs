using System.Globalization;
using System.Text;
using IomSearch.Discovery;
using Spectre.Console;

namespace IomSearch.Cli.Rendering;

/// <summary>Prints hits for people: the title, the facts in a line, the passage that shows why.</summary>
internal static class HitPrinter
{
    /// <summary>Prints a page; what was made of the query, and the counts, are messages.</summary>
    public static void Print(SearchResponse response, Terminal terminal)
    {
        foreach (var note in response.Query.Notes)
        {
            terminal.Error.WriteLine("note: " + Printable.Of(note));
        }

        terminal.Error.WriteLine(Summary(response));
        var console = terminal.Styled();
        var number = ((response.Page - 1) * response.Size) + 1;
        foreach (var hit in response.Hits)
        {
            Print(console, hit, number++);
        }

        if (response.Related.Count > 0)
        {
            Write(console, "[bold]Related in meaning[/]");
        }

        foreach (var hit in response.Related)
        {
            Print(console, hit, number++);
        }
    }

    private static void Print(IAnsiConsole console, SearchHit hit, int number)
    {
        Write(console, $"[grey]{number,3}.[/] [bold]{Marked(hit.Title, hit.TitleHighlights)}[/]");
        Write(console, $"     [grey]{Markup.Escape(Printable.Of(Facts(hit)))}[/]");
        foreach (var linked in hit.Linked ?? [])
        {
            var source = linked.Source;
            Write(
                console,
                $"     [grey]{Markup.Escape(Printable.Of($"also {linked.Id}, {source.File}:{source.Line}"))}[/]");
        }

        if (hit.Missing is { } missing)
        {
            Write(console, $"     [yellow]without: {Markup.Escape(Printable.Of(string.Join(", ", missing)))}[/]");
        }

        foreach (var snippet in hit.Snippets)
        {
            Write(console, $"     {Marked(snippet.Text, snippet.Highlights)}");
        }
    }

    /// <summary>Lines are left whole: a terminal wraps them, and a program that reads them wants each in one
    /// piece.</summary>
    private static void Write(IAnsiConsole console, string markup)
    {
        console.Write(new Unwrapped(new Markup(markup)));
        console.WriteLine();
    }

    private static string Facts(SearchHit hit)
    {
        var years = (hit.StartYear, hit.EndYear) switch
        {
            ({ } start, { } end) => $"{start}–{end}",
            _ => string.Join(", ", hit.Years),
        };
        var countries = string.Join(", ", hit.Countries.Select(country => country.Name));
        IEnumerable<string> facts = [hit.Id, countries, years, string.Join(", ", hit.Donors)];
        return string.Join(" · ", facts.Where(fact => fact.Length > 0));
    }

    private static string Marked(string text, IReadOnlyList<HighlightRange> ranges)
    {
        var markup = new StringBuilder();
        var at = 0;
        foreach (var (start, length) in ranges)
        {
            markup.Append(Plain(text, at, start));
            at = start + length;
            markup.Append("[green]").Append(Plain(text, start, at)).Append("[/]");
        }

        return markup.Append(Plain(text, at, text.Length)).ToString();
    }

    private static string Plain(string text, int from, int to) => Markup.Escape(Printable.Of(text[from..to]));

    private static string Summary(SearchResponse response)
    {
        var least = response.Total.Relation == "gte" ? "at least " : "";
        var relaxed = response.Relaxed > 0 ? $", {response.Relaxed} more without all the words" : "";
        var pages = response.Next is null ? "" : $", page {response.Page}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{least}{response.Total.Value} found{relaxed}{pages} ({response.TookMs:0.0} ms)");
    }
}
