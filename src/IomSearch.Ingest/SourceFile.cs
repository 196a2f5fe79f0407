using System.Security.Cryptography;

namespace IomSearch.Ingest;

/// <summary>One file that was given, by itself or inside a folder.</summary>
/// <param name="FullPath">Where it is on this machine.</param>
/// <param name="Name">How records and rejections name it: relative to the folder that was given, with '/'; the bare
/// file name for a file that was given by itself.</param>
public sealed record SourceFile(string FullPath, string Name)
{
    /// <summary>The SHA-256 of the content (FIPS 180-4), 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="IOException">The file is gone or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public string ContentHash()
    {
        using var stream = File.OpenRead(FullPath);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
