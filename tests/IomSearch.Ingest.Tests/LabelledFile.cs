using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>A file of a labelled set in the form in which a person would have it.</summary>
internal sealed class LabelledFile : IDisposable
{
    private readonly TemporaryFolder? made;

    private LabelledFile(string path, TemporaryFolder? made) => (Path, this.made) = (path, made);

    public string Path { get; }

    /// <summary>The file itself.</summary>
    public static LabelledFile Make(string folder, string name) =>
        new(System.IO.Path.Combine(folder, name), made: null);

    public void Dispose() => made?.Dispose();
}
