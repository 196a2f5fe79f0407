namespace IomSearch.Ingest.Archives;

/// <summary>The kinds of archive that are unpacked.</summary>
internal enum ArchiveKind
{
    /// <summary>No archive.</summary>
    None,

    /// <summary>Many files (<c>.zip</c>).</summary>
    Zip,

    /// <summary>One file (<c>.gz</c>).</summary>
    GZip,
}

/// <summary>Tells archives by their names and first bytes.</summary>
internal static class ArchiveKinds
{
    /// <summary>A file's name without the folders and archives that it is in.</summary>
    public static string OwnName(string name) => name[(name.LastIndexOfAny(['/', '!']) + 1)..];

    /// <summary>The kind that the extension names.</summary>
    public static ArchiveKind ByName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".ZIP" => ArchiveKind.Zip,
        ".GZ" => ArchiveKind.GZip,
        _ => ArchiveKind.None,
    };

    /// <summary>The kind that the first bytes show.</summary>
    public static ArchiveKind ByHead(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => ArchiveKind.Zip,
        [0x1F, 0x8B, 8, ..] => ArchiveKind.GZip,
        _ => ArchiveKind.None,
    };
}
