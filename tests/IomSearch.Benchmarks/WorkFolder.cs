namespace IomSearch.Benchmarks;

/// <summary>Where corpus and indexes are written.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly bool kept;

    private WorkFolder(string path, bool kept) => (Path, this.kept) = (path, kept);

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>A new folder, in a named one or among the temporary ones, that goes away at the end.</summary>
    public static WorkFolder Passing(string? parent) => new(
        parent is null
            ? Directory.CreateTempSubdirectory("iomsearch-benchmarks-").FullName
            : Directory.CreateDirectory(
                System.IO.Path.Combine(parent, $"iomsearch-benchmarks-{Guid.NewGuid():N}")).FullName,
        kept: false);

    /// <summary>A folder that stays, so that what is in it is used again.</summary>
    public static WorkFolder Kept(string path) => new(Directory.CreateDirectory(path).FullName, kept: true);

    /// <summary>The path of something in it.</summary>
    public string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Makes a folder in it, or finds it as it was made before: only what is whole has its name.</summary>
    /// <returns>Its path.</returns>
    public string Make(string name, Action<string> make)
    {
        var path = Of(name);
        if (!Directory.Exists(path))
        {
            var unfinished = path + ".unfinished";
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            make(unfinished);
            Directory.Move(unfinished, path);
        }

        return path;
    }

    public void Dispose()
    {
        if (!kept)
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
