using System.Diagnostics;
using IomSearch.Benchmarks.Corpus;

namespace IomSearch.Benchmarks.Serving;

/// <summary>Feeds an engine from the file by a number of threads.</summary>
/// <remarks>Each thread takes the next chunk, reads it with its own clock running, and puts its projects. The time for
/// reading, the mean over the threads, is taken off the whole: what stays is the engine's.</remarks>
internal static class TimedBuild
{
    /// <summary>Runs a build.</summary>
    /// <param name="corpus">The projects.</param>
    /// <param name="threads">How many threads put them.</param>
    /// <param name="put">Takes a project; called by all threads.</param>
    /// <param name="finish">Commits; called at the end.</param>
    public static TimeSpan Run(CorpusFile corpus, int threads, Action<Project> put, Action finish)
    {
        var next = -1;
        var reading = 0L;
        var clock = Stopwatch.StartNew();
        Task.WaitAll(Enumerable.Range(0, threads)
            .Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)));
        finish();
        return clock.Elapsed - Stopwatch.GetElapsedTime(0, reading / threads);

        void Work()
        {
            while (Interlocked.Increment(ref next) is var chunk && chunk < corpus.Chunks)
            {
                var start = Stopwatch.GetTimestamp();
                var projects = corpus.Read(chunk);
                Interlocked.Add(ref reading, Stopwatch.GetTimestamp() - start);
                projects.ForEach(put);
            }
        }
    }
}
