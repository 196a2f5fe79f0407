using System.Globalization;
using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Serving;

/// <summary>Serves an engine over lines: a request in, its words between tabs; its answer out.</summary>
/// <remarks>
/// build CORPUS FOLDER THREADS MEGABYTES    ns peak-bytes processor-ns
/// completions CORPUS FOLDER                ns peak-bytes processor-ns
/// open FOLDER COMPLETIONS QUERIES          segments
/// merge                                    ok
/// check CLASS MODE                         count, then a line each: total facets score*
/// run CLASS MODE PASSES CLOCK              bytes allocated, ns*
/// memory                                   peak-bytes
/// first CLASS                              ok
/// reopen CLASS                             ns
/// BenchServer.java serves Apache Lucene in the same way.
/// </remarks>
internal sealed class EngineServer(IBenchmarkEngine engine, TextReader requests, TextWriter answers)
{
    private readonly Dictionary<(string, Mode), IQueryBatch> batches = [];
    private IReadOnlyList<BenchmarkQuery> queries = [];

    /// <summary>Serves until the input ends.</summary>
    public void Run()
    {
        while (requests.ReadLine() is { } line)
        {
            var words = line.Split('\t');
            Answer(words[0], words[1..]);
            answers.Flush();
        }
    }

    private void Answer(string request, string[] words)
    {
        switch (request)
        {
            case "build":
                using (var corpus = CorpusFile.Open(words[0]))
                {
                    Built(engine.Build(corpus, words[1], Number(words[2]), Number(words[3])));
                }

                break;
            case "completions":
                using (var corpus = CorpusFile.Open(words[0]))
                {
                    Built(engine.BuildCompletions(corpus, words[1]));
                }

                break;
            case "open":
                queries = BenchmarkQuery.Read(words[2]);
                Say(engine.Open(words[0], words[1]));
                break;
            case "merge":
                engine.Merge();
                batches.Clear();
                answers.WriteLine("ok");
                break;
            case "check":
                Check(Batch(words[0], words[1]));
                break;
            case "run":
                var clock = Enum.Parse<QueryClock>(words[3], ignoreCase: true);
                Measure(Batch(words[0], words[1]), Number(words[2]), clock);
                break;
            case "memory":
                Say(PeakMemory.Bytes());
                break;
            case "first":
                engine.Prepare([queries.First(query => query.Class == words[0])], Mode.Exact).Run(0);
                answers.WriteLine("ok");
                break;
            case "reopen":
                Say(Nanoseconds(engine.OpenAndRun(queries.First(query => query.Class == words[0]))));
                break;
            default:
                throw new ArgumentException($"no request '{request}'");
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static long Nanoseconds(TimeSpan time) => (long)time.TotalNanoseconds;

    private void Say(params IEnumerable<long> numbers) =>
        answers.WriteLine(string.Join('\t', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))));

    private void Built(TimeSpan time) =>
        Say(Nanoseconds(time), PeakMemory.Bytes(), Nanoseconds(Environment.CpuUsage.TotalTime));

    private IQueryBatch Batch(string queryClass, string modeName)
    {
        var mode = Enum.Parse<Mode>(modeName, ignoreCase: true);
        if (!batches.TryGetValue((queryClass, mode), out var batch))
        {
            batch = engine.Prepare([.. queries.Where(query => query.Class == queryClass)], mode);
            batches.Add((queryClass, mode), batch);
        }

        return batch;
    }

    private void Check(IQueryBatch batch)
    {
        Say(batch.Count);
        for (var query = 0; query < batch.Count; query++)
        {
            var answer = batch.Check(query);
            var scores = string.Concat(
                answer.Scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"\t{score:R}")));
            answers.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Total}\t{answer.Facets}{scores}"));
        }
    }

    private void Measure(IQueryBatch batch, int passes, QueryClock clock)
    {
        var times = new long[batch.Count * passes];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var run = 0; run < times.Length; run++)
        {
            var start = clock.Now();
            batch.Run(run % batch.Count);
            times[run] = clock.Now() - start;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Say(times.Prepend(allocated));
    }
}
