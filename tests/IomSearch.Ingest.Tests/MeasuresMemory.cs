namespace IomSearch.Ingest.Tests;

/// <summary>Tests that measure the memory of the process: they run alone, so that they measure only
/// themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuresMemory
{
    public const string Name = "measures memory";
}
