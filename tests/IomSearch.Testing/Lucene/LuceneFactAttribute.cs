using Xunit;

namespace IomSearch.Testing.Lucene;

/// <summary>A fact that asks Apache Lucene; skipped, with the reason, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute() => Skip = LuceneDriver.Missing;
}

/// <summary>A fact that asks Apache Lucene about the shared test material; skipped where one
/// of them is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LuceneSharedFactAttribute : FactAttribute
{
    public LuceneSharedFactAttribute() => Skip = LuceneDriver.Missing ?? SharedFolder.Missing;
}
