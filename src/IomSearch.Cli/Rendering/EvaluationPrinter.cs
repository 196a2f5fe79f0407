using System.Globalization;
using IomSearch.Discovery.Evaluation;

namespace IomSearch.Cli.Rendering;

/// <summary>Prints the figures of an evaluation: a line a mode, a line a pair of modes.</summary>
internal static class EvaluationPrinter
{
    /// <summary>Prints them.</summary>
    public static void Print(EvaluationReport report, Terminal terminal)
    {
        Line(terminal, $"{report.Collection}: {report.Documents} documents, {report.Queries} judged queries");
        Line(terminal, $"{"mode",-10}{"nDCG@10",9}{"MAP",9}{"MRR@10",9}{"P@5",9}{"R@100",9}");
        foreach (var (mode, mean) in report.Modes)
        {
            double[] figures =
                [mean.Ndcg10, mean.AveragePrecision, mean.ReciprocalRank10, mean.Precision5, mean.Recall100];
            var columns = figures.Select(figure => figure.ToString("0.0000", CultureInfo.InvariantCulture).PadLeft(9));
            Line(terminal, $"{mode,-10}{string.Concat(columns)}");
        }

        foreach (var pair in report.Differences)
        {
            Line(
                terminal,
                $"{pair.Mode} against {pair.Against}: nDCG@10 {pair.Ndcg10:+0.0000;-0.0000}, p {pair.P:0.0000}");
        }
    }

    private static void Line(Terminal terminal, FormattableString line) =>
        terminal.Output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
