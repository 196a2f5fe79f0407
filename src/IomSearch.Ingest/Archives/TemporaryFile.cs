namespace IomSearch.Ingest.Archives;

/// <summary>A file with a name that nothing outside decides, removed when it is no longer needed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("iomsearch-");

    /// <summary>Where it is.</summary>
    public string Path => System.IO.Path.Combine(folder.FullName, "part");

    /// <summary>Opens it for writing, empty.</summary>
    public FileStream Write() => File.Create(Path);

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);
}
