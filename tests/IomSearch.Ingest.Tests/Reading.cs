using System.Text;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>A folder of source files and what the readers make of it.</summary>
internal sealed class Reading : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Path => folder.Path;

    public Reading With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Reading With(string name, byte[] bytes)
    {
        var file = folder.File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public IReadOnlyList<ReadResult> Results(ReadLimits? limits = null) =>
        [.. new DocumentReaders(limits).Read([Path])];

    public ProjectDocument Project() => Assert.Single(Projects());

    public IReadOnlyList<ProjectDocument> Projects() =>
        [.. Results().Select(result => result is ReadResult.Rejected rejected
        ? throw new Xunit.Sdk.XunitException($"rejected: {rejected.Rejection}")
        : ((ReadResult.Project)result).Document)];

    public Rejection Rejection(ReadLimits? limits = null) =>
        Assert.IsType<ReadResult.Rejected>(Assert.Single(Results(limits))).Rejection;

    public void Dispose() => folder.Dispose();
}
