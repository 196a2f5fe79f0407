using System.Globalization;
using IomSearch.Engine;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>A program that commits step after step and says so, until it is killed.</summary>
public static class SteppingWriter
{
    /// <summary>What the program says when it holds the lock.</summary>
    public const string Ready = "ready";

    /// <summary>Goes on from the step that the folder shows; prints the number of each step once its
    /// commit has returned.</summary>
    public static void Run(string folder, TextWriter output)
    {
        using var index = SearchIndex.Open(folder, SteppedContent.Schema);
        using var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = 0 });
        output.WriteLine(Ready);
        output.Flush();
        for (var step = StepOf(index) + 1; ; step++)
        {
            SteppedContent.Apply(writer, step);
            if (step % 4 == 0)
            {
                writer.Refresh();
            }

            _ = step % 25 == 0 ? writer.MergeAll() : writer.Commit();
            output.WriteLine(step.ToString(CultureInfo.InvariantCulture));
            output.Flush();
        }
    }

    private static int StepOf(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        return SteppedContent.StepOf(snapshot);
    }
}
