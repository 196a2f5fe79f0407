namespace IomSearch.Ingest;

/// <summary>Lists the files that a person means by a list of files and folders.</summary>
public static class SourceFiles
{
    /// <summary>The files in the order of the paths, those of a folder in ordinal order of their names, each file
    /// once.</summary>
    /// <remarks>
    /// Folders are read to their depth. Names that start with '.' are left out inside a folder, and so are links to
    /// folders, so that a loop of links ends. A path that does not exist, and a folder that may not be read, stay in
    /// the list as they are: reading them gives a rejection, so nothing that was asked for goes unmentioned.
    /// </remarks>
    /// <param name="paths">Files and folders.</param>
    public static IReadOnlyList<SourceFile> List(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            var found = Directory.Exists(full) ? Inside(full) : [new SourceFile(full, Path.GetFileName(full))];
            files.AddRange(found.Where(file => seen.Add(file.FullPath)));
        }

        return files;
    }

    private static List<SourceFile> Inside(string root)
    {
        var files = new List<SourceFile>();
        var folders = new Stack<string>([root]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
                {
                    if (entry.Name[0] == '.')
                    {
                        continue;
                    }

                    if (entry is FileInfo)
                    {
                        files.Add(new SourceFile(entry.FullName, Relative(root, entry.FullName)));
                    }
                    else if (entry.LinkTarget is null)
                    {
                        folders.Push(entry.FullName);
                    }
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                files.Add(new SourceFile(folder, folder == root ? Path.GetFileName(root) : Relative(root, folder)));
            }
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return files;
    }

    private static string Relative(string root, string path) =>
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
