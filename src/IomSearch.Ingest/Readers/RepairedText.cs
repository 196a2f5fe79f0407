using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Has the words of a scanned text put right before it is divided, and tells each project which.</summary>
internal static class RepairedText
{
    private const int LinesOfTitle = 4;

    private static readonly char[] Breaks = [' ', '(', ')', ',', ';', '/', '-'];

    /// <summary>The text with its broken words put right; the same text where there is nothing to do it with, or
    /// nothing to do.</summary>
    public static SourceText Of(SourceText source, ScanRepair? repair)
    {
        if (repair is null)
        {
            return source;
        }

        var (lines, repairs) = repair.Apply(source.Lines);
        return repairs.Count > 0 ? WithPlaces(source with { Lines = lines, Repairs = repairs }) : source;
    }

    /// <summary>Names of places are in no list of common words: in the brackets behind a title a broken S is put right
    /// where that makes a place.</summary>
    private static SourceText WithPlaces(SourceText source)
    {
        var lines = source.Lines.ToArray();
        var repairs = new List<WordRepair>(source.Repairs);
        for (var at = 0; at < lines.Length; at++)
        {
            var mended = lines[at].TrimEnd().EndsWith(')') ? DamagedBrackets.Mended(lines[at]) : lines[at];
            repairs.AddRange(lines[at].Split(Breaks).Zip(mended.Split(Breaks)).Where(pair => pair.First != pair.Second)
                .Select(pair => new WordRepair(at + 1, pair.First, pair.Second)));
            lines[at] = mended;
        }

        return source with { Lines = lines, Repairs = [.. repairs.OrderBy(repair => repair.Line)] };
    }

    /// <summary>The projects of the text, each with the repairs that its title, section, facts and text hold, and with
    /// its title as printed.</summary>
    /// <param name="source">The text.</param>
    /// <param name="projects">Its projects in the order of their lines.</param>
    public static IReadOnlyList<ProjectDocument> Note(SourceText source, IReadOnlyList<ProjectDocument> projects) =>
        source.Repairs.Count == 0 ? projects : [.. projects.Select((project, at) => Note(
            project,
            [
                .. source.Repairs.Where(repair => IsIn(project, repair)
                    && (repair.Line >= project.Source.Line || project.Section?.Contains(repair.Repaired,
                        StringComparison.Ordinal) == true)
                    && (at + 1 == projects.Count || repair.Line < projects[at + 1].Source.Line)),
            ]))];

    private static ProjectDocument Note(ProjectDocument project, IReadOnlyList<WordRepair> repairs)
    {
        var printed = project.Title;
        foreach (var repair in repairs.Where(repair => repair.Line >= project.Source.Line
            && repair.Line < project.Source.Line + LinesOfTitle))
        {
            var at = printed.IndexOf(repair.Repaired, StringComparison.Ordinal);
            printed = at < 0 ? printed : printed.Remove(at, repair.Repaired.Length).Insert(at, repair.Printed);
        }

        return project with
        {
            TitleAsPrinted = printed == project.Title ? project.TitleAsPrinted : printed,
            Repairs = repairs,
        };
    }

    private static bool IsIn(ProjectDocument project, WordRepair repair) =>
        project.Title.Contains(repair.Repaired, StringComparison.Ordinal)
        || project.Text.Contains(repair.Repaired, StringComparison.Ordinal)
        || project.Section?.Contains(repair.Repaired, StringComparison.Ordinal) == true
        || project.Evidence.Any(fact => fact.Quote.Contains(repair.Repaired, StringComparison.Ordinal));
}
