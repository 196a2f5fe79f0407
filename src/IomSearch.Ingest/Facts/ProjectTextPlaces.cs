namespace IomSearch.Ingest.Facts;

/// <summary>Knows the line of the source file for a place in a project's text.</summary>
internal sealed class ProjectTextPlaces(ProjectDocument project)
{
    private readonly List<int> starts = Starts(project.Text);

    /// <summary>The line at which the place's paragraph starts; the record's own line when the reader gave
    /// none.</summary>
    /// <param name="offset">The place, in characters of the text.</param>
    public int LineAt(int offset)
    {
        var paragraph = starts.BinarySearch(offset);
        paragraph = paragraph < 0 ? ~paragraph - 1 : paragraph;
        return paragraph < project.ParagraphLines.Count ? project.ParagraphLines[paragraph] : project.Source.Line;
    }

    /// <summary>The evidence of a fact found in the text.</summary>
    public FactEvidence Evidence((string Field, string Value) fact, string rule, int start, int end) =>
        new(fact.Field, fact.Value, rule, Quote.Around(project.Text, start, end), LineAt(start));

    private static List<int> Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf("\n\n", StringComparison.Ordinal); at >= 0; at = text
            .IndexOf("\n\n", at + 2, StringComparison.Ordinal))
        {
            starts.Add(at + 2);
        }

        return starts;
    }
}
