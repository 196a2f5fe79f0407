using System.Globalization;
using IomSearch.Discovery;

namespace IomSearch.Cli.Rendering;

/// <summary>Prints the report of an index run: the counts as results, each refusal as a message.</summary>
internal static class ReportPrinter
{
    /// <summary>Prints it.</summary>
    public static void Print(IndexingReport report, Terminal terminal)
    {
        foreach (var rejection in report.Rejections)
        {
            Message(terminal, $"rejected {rejection}");
        }

        foreach (var (id, file, line, newerFile, newerLine) in report.SupersededRecords)
        {
            Message(terminal, $"superseded {file}:{line}: a newer record of '{id}' is in {newerFile}:{newerLine}");
        }

        foreach (var link in report.LinkedRecords)
        {
            Message(
                terminal,
                $"linked {link.File}:{link.Line}: '{link.Id}' is shown as '{link.ShownId}' ({link.Reason})");
        }

        foreach (var (file, records, reason) in report.LostFiles)
        {
            Message(terminal, $"lost {file}: {reason}; records kept: {records} (--prune removes them)");
        }

        foreach (var (file, records, reason) in report.RemovedFiles)
        {
            Message(terminal, $"removed {file}: {reason}; records removed: {records}");
        }

        foreach (var (file, line, printed, repaired) in report.Repairs)
        {
            Message(terminal, $"repaired {file}:{line}: '{printed}' to '{repaired}'");
        }

        Line(terminal, $"files read      {report.FilesRead}");
        Line(terminal, $"files unchanged {report.FilesUnchanged}");
        Line(terminal, $"records read    {report.RecordsRead}");
        Line(terminal, $"indexed         {report.Indexed}");
        Line(terminal, $"rejected        {report.Rejected}");
        Line(terminal, $"superseded      {report.Superseded}");
        Line(terminal, $"linked          {report.Linked}");
        Line(terminal, $"lost files      {report.LostFiles.Count}");
        Line(terminal, $"took            {report.TookMs / 1000:0.00} s");
        foreach (var (model, filled, documents) in report.Vectors.Where(one => one.Documents > 0))
        {
            Line(terminal, $"{"vectors " + model,-16}{filled} of {documents}");
        }

        Line(terminal, $"facts found     of {report.Indexed}");
        foreach (var fact in report.Facts)
        {
            Line(terminal, $"  {fact.Field,-14}{fact.Found}");
        }
    }

    private static void Message(Terminal terminal, FormattableString message) =>
        terminal.Error.WriteLine(Printable.Of(message.ToString(CultureInfo.InvariantCulture)));

    private static void Line(Terminal terminal, FormattableString line) =>
        terminal.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
