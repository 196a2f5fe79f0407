using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks;

/// <summary><c>serve</c>: an engine over the standard streams; the comparison starts it.</summary>
internal static class ServeCommand
{
    /// <summary>Serves until the input ends.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        using IBenchmarkEngine engine = words switch
        {
            [EngineNames.Ours] => new OurEngine(),
            [EngineNames.Sqlite] => new SqliteEngine(),
            _ => throw new ArgumentException($"serve needs an engine: {EngineNames.Ours}, {EngineNames.Sqlite}"),
        };
        new EngineServer(engine, Console.In, Console.Out).Run();
        return 0;
    }
}
