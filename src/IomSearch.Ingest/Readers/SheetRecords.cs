using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Makes a record of each row of a sheet by what the headings of its columns say.</summary>
/// <remarks>A heading is a label as pages print it (<see cref="Labels"/>), or one of the few that announce a
/// text.</remarks>
internal sealed class SheetRecords
{
    private static readonly string[] TextHeadings =
    [
        "description", "project description", "summary", "project summary", "abstract", "objective", "objectives",
        "text", "background", "overview", "narrative", "activities", "descripción", "resumen", "résumé", "objectif",
        "objectifs", "objetivo", "objetivos",
    ];

    private readonly List<(int At, Label Label)> facts;
    private readonly List<int> texts;

    private SheetRecords(List<(int At, Label Label)> facts, List<int> texts) =>
        (this.facts, this.texts) = (facts, texts);

    /// <summary>Reads a row of headings; null when none is for a title, or none beside it is for another fact or a
    /// text.</summary>
    public static SheetRecords? Of(IReadOnlyList<string> headings)
    {
        var facts = new List<(int, Label)>();
        var texts = new List<int>();
        for (var at = 0; at < headings.Count; at++)
        {
            var heading = CleanLine.Of(headings[at]).TrimEnd(':', ' ');
            if (TextHeadings.Contains(heading.ToLowerInvariant()))
            {
                texts.Add(at);
            }
            else if (heading.Length > 0 && Labels.TryRead($"{heading}:", out var label) && label.Value.Length == 0)
            {
                facts.Add((at, label));
            }
        }

        var hasTitle = facts.Any(fact => fact.Item2.Field == LabelField.Title);
        return (hasTitle || texts.Count > 0) && facts.Count + texts.Count > 1 ? new SheetRecords(facts, texts) : null;
    }

    /// <summary>The project of a row; a rejection for one without a title.</summary>
    public ReadResult Read(SheetRow row, string file)
    {
        var sheet = new FactSheet();
        foreach (var (at, label) in facts)
        {
            if (Cell(row, at) is { Length: > 0 } value)
            {
                sheet.Add(label, value, row.Number);
            }
        }

        if (sheet.Title is not { } title)
        {
            return new ReadResult.Rejected(new Rejection(file, row.Number, "the row has no title"));
        }

        var paragraphs = texts.Select(at => Cell(row, at)).Where(text => text.Length > 0).ToList();
        return new ReadResult.Project(sheet.Fill(new ProjectDocument
        {
            Id = RecordIds.Of(sheet.OwnId, title, sheet.Countries, homeCountry: null),
            Title = title,
            Text = string.Join("\n\n", paragraphs.DefaultIfEmpty(title)),
            ParagraphLines = [.. paragraphs.DefaultIfEmpty(title).Select(_ => row.Number)],
            Source = new SourceReference { File = file, Line = row.Number },
        }));
    }

    private static string Cell(SheetRow row, int at) => at < row.Cells.Count ? CleanLine.Of(row.Cells[at]) : "";
}
