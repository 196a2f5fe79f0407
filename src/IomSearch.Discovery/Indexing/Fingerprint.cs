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

    /// <summary>SHA-256 (FIPS 180-4) over the configuration and the module version ids of the code, as 64 hexadecimal
    /// digits: with another one, every file has to be read again. Which sources there are and where the index lies does
    /// not count, nor do synonyms, which only queries know.</summary>
    public static string Setup(IndexConfig config)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(
            config with { Sources = [], Index = "", Synonyms = null }, ConfigJson.Default.IndexConfig));
        foreach (var assembly in Code)
        {
            Line(hash, $"code {assembly.ManifestModule.ModuleVersionId:N}");
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 over <see cref="Setup"/> and the name, size and content of every source file, the records of
    /// lost ones with them.</summary>
    public static string Of(string setup, IEnumerable<LedgerFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(hash, setup);
        foreach (var file in files)
        {
            var state = file.Hash.Length == 0 ? "unreadable" : file.Lost is null ? "file" : "lost";
            Line(hash, string.Create(CultureInfo.InvariantCulture, $"{state} {file.Name} {file.Length} {file.Hash}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Line(IncrementalHash hash, string line) => hash.AppendData(Encoding.UTF8.GetBytes("\n" + line));
}
