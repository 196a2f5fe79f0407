using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>The columns of a table whose first row names them: which holds the title, and what the others
/// state.</summary>
/// <remarks><c>No. | Project | Country | Donor | Period</c> has a title in its second column; a table of figures names
/// nothing that is known of projects and is no such table.</remarks>
internal sealed class HeadedTable
{
    private const int FewestKnown = 2;
    private const int LongestHeading = 60;
    private const int WordsOfText = 8;

    private readonly string?[] names;

    private HeadedTable(string?[] names, int title)
    {
        this.names = names;
        TitleColumn = title;
    }

    /// <summary>The column of the title; -1 for none.</summary>
    public int TitleColumn { get; }

    /// <summary>How many columns it has.</summary>
    public int Columns => names.Length;

    /// <summary>The table below a row of headings; null where the row is none.</summary>
    /// <param name="headings">The cells of the row.</param>
    public static HeadedTable? Of(IReadOnlyList<string> headings)
    {
        if (headings.Count < FewestKnown || headings.Any(heading => heading.Length > LongestHeading))
        {
            return null;
        }

        var fields = headings.Select(heading => Labels.TryLabel(heading, hasColon: true, out var label) ? label.Field
            : (LabelField?)null).ToList();
        var title = fields.IndexOf(LabelField.Title);
        if (title < 0)
        {
            title = headings.ToList().FindIndex(PageWords.IsProjectColumn);
        }

        var known = fields.Where((field, at) => at != title && field is not (null or LabelField.Other))
            .Distinct().Count();
        return known < FewestKnown || !fields.Any(IsTelling)
            ? null
            : new HeadedTable([.. headings.Select((heading, at) => at != title && fields[at] is not null
                ? heading.TrimEnd(':', ' ') : null)], title);
    }

    /// <summary>The title of a row and its facts as lines; a cell with running text is a line of its own.</summary>
    public (string Title, IReadOnlyList<string> Lines) Row(IReadOnlyList<string> cells)
    {
        var lines = new List<string>();
        for (var at = 0; at < Math.Min(cells.Count, names.Length); at++)
        {
            if (at == TitleColumn || cells[at].Length == 0)
            {
                continue;
            }

            if (names[at] is { } name)
            {
                lines.Add($"{name}: {cells[at]}");
            }
            else if (cells[at].Count(c => c == ' ') >= WordsOfText)
            {
                lines.Add(cells[at]);
            }
        }

        return (TitleColumn < 0 || TitleColumn >= cells.Count ? "" : CleanLine.Of(cells[TitleColumn]), lines);
    }

    private static bool IsTelling(LabelField? field) => field is LabelField.Donors or LabelField.Period
        or LabelField.Start or LabelField.End or LabelField.Budget or LabelField.Year;
}
