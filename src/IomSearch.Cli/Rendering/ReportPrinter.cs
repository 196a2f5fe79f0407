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
            terminal.Error.WriteLine(Printable.Of($"rejected {rejection}"));
        }

        foreach (var (file, line, printed, repaired) in report.Repairs)
        {
            terminal.Error.WriteLine(Printable.Of($"repaired {file}:{line}: '{printed}' to '{repaired}'"));
        }

        Line(terminal, $"files read      {report.FilesRead}");
        Line(terminal, $"records read    {report.RecordsRead}");
        Line(terminal, $"indexed         {report.Indexed}");
        Line(terminal, $"rejected        {report.Rejected}");
        Line(terminal, $"took            {report.TookMs / 1000:0.00} s");
        Line(terminal, $"facts found     of {report.Indexed}");
        foreach (var fact in report.Facts)
        {
            Line(terminal, $"  {fact.Field,-14}{fact.Found}");
        }
    }

    private static void Line(Terminal terminal, FormattableString line) =>
        terminal.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
