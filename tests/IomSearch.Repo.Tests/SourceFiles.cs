using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>The C# files of a project, generated and built ones left out.</summary>
internal static class SourceFiles
{
    public static IEnumerable<string> Of(string project) => Under(Checkout.Path($"src/{project}"));

    public static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".g.cs", StringComparison.Ordinal))
            .Where(path => !Path.GetRelativePath(folder, path).Split('/', '\\').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
