using System.Globalization;

namespace IomSearch.Engine.Segments;

/// <summary>The names of the files of an index.</summary>
/// <remarks>
/// manifest-7            the commit of generation 7; manifest-7.tmp while it is being written
/// seg-12.terms          a part of segment 12, by the part's name
/// seg-12.live-7         its deletions as of generation 7
/// Numbers are decimal without padding. Anything else in the folder is none of the engine's business, and is left alone.
/// </remarks>
internal static class FileNames
{
    private const string ManifestStart = "manifest-";
    private const string SegmentStart = "seg-";

    public static string Manifest(long generation) => string.Create(CultureInfo.InvariantCulture, $"{ManifestStart}{generation}");

    public static string Part(long segment, SegmentPart part) => string.Create(
        CultureInfo.InvariantCulture, $"{SegmentStart}{segment}.{part.ToString().ToLowerInvariant()}");

    public static string Live(long segment, long generation) => string.Create(
        CultureInfo.InvariantCulture, $"{SegmentStart}{segment}.live-{generation}");

    /// <summary>The generation of a manifest's name, or -1.</summary>
    public static long GenerationOf(string name) =>
        name.StartsWith(ManifestStart, StringComparison.Ordinal)
        && long.TryParse(name.AsSpan(ManifestStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? generation
            : -1;

    /// <summary>Whether a file belongs to the engine, so that the sweep may remove it.</summary>
    public static bool IsOurs(string name) =>
        GenerationOf(name.EndsWith(".tmp", StringComparison.Ordinal) ? name[..^4] : name) >= 0
        || (name.StartsWith(SegmentStart, StringComparison.Ordinal) && char.IsAsciiDigit(name.ElementAtOrDefault(SegmentStart.Length)));
}
