using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IomSearch.Discovery.Configuration;
using IomSearch.Engine;
using IomSearch.Ingest;
using IomSearch.Semantics.Themes;

namespace IomSearch.Discovery.Indexing;

/// <summary>Tells whether an index is still what its configuration, code and sources would make of it.</summary>
internal static class Fingerprint
{
    /// <summary>The assemblies that decide what an index holds; the theme model travels inside its own.</summary>
    private static readonly Assembly[] Code =
    [
        typeof(SearchIndex).Assembly, typeof(ProjectDocument).Assembly, typeof(ThemeClassifier).Assembly,
        typeof(IndexConfig).Assembly,
    ];

    /// <summary>SHA-256 (FIPS 180-4) over the configuration, the module version ids of the code, and the name, size and
    /// content of every source file, as 64 hexadecimal digits. Where sources and index lie does
    /// not count, nor do synonyms, which only queries know.</summary>
    public static string Of(IndexConfig config, IReadOnlyList<SourceFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(
            config with { Sources = [], Index = "", Synonyms = null }, ConfigJson.Default.IndexConfig));
        foreach (var assembly in Code)
        {
            Line(hash, $"code {assembly.ManifestModule.ModuleVersionId:N}");
        }

        foreach (var file in files)
        {
            Line(hash, Describe(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Describe(SourceFile file)
    {
        try
        {
            var length = new FileInfo(file.FullPath).Length;
            return string.Create(CultureInfo.InvariantCulture, $"file {file.Name} {length} {file.ContentHash()}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Building will report the file; here it only must differ from every state in which it could be read.
            return $"unreadable {file.Name}";
        }
    }

    private static void Line(IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes("\n" + line));
}
