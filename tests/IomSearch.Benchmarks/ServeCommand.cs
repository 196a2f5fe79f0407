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
            ["ours"] => new OurEngine(),
            _ => throw new ArgumentException("serve needs an engine: ours"),
        };
        new EngineServer(engine, Console.In, Console.Out).Run();
        return 0;
    }
}
