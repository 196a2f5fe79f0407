using IomSearch.Benchmarks.Relevance;
using IomSearch.Testing.Lucene;

namespace IomSearch.Benchmarks;

/// <summary><c>relevance DIR...</c>: how well Apache Lucene and our ways to search rank the same
/// judged collections.</summary>
internal static class RelevanceCommand
{
    /// <summary>Runs it; 1 where the figures are not those that the project promises.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var folders = words.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToList();
        var arguments = new Arguments([.. words.Skip(folders.Count)], ["--markdown", "--json"], []);
        if (folders.Count == 0)
        {
            throw new ArgumentException("relevance needs the folder of a collection in the BEIR layout, or several");
        }

        if (LuceneDriver.Missing is { } missing)
        {
            throw new ArgumentException(missing);
        }

        var progress = Progress.Started();
        List<RelevanceDuel> duels = [.. folders.Select(folder => RelevanceDuel.Of(folder, progress))];
        var report = RelevanceReports.ToText(duels);
        Console.WriteLine(report);
        Progress.Write(arguments.Text("--markdown"), report);
        Progress.Write(arguments.Text("--json"), RelevanceReports.ToJson(duels));
        return RelevanceReports.IsKept(duels) ? 0 : 1;
    }
}
