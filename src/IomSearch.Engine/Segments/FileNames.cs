using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Engine.Segments;

/// <summary>The names of the files of an index.</summary>
/// <remarks>
/// manifest-7            the commit of generation 7; manifest-7.tmp while it is being written
/// seg-12.terms          a part of segment 12, by the part's name
/// seg-12.live-7         its deletions as of generation 7
/// seg-12.vectors-7      its vectors as of generation 7, where documents were given some later
/// attachment-7.topics   what was attached under the name "topics" as of generation 7
/// Numbers are decimal without padding. Anything else in the folder is none of the engine's business,
/// and is left alone.
/// </remarks>
internal static class FileNames
{
    private const string ManifestStart = "manifest-";
    private const string SegmentStart = "seg-";

    /// <summary>The most characters of an attachment's name.</summary>
    public const int MostOfAttachment = 32;

    // Up to 18 digits, so that every number fits. Without backtracking it needs no limit on time, which a
    // busy machine passes.
    private static readonly Regex Whole = new(
        @"^(manifest-(?<generation>[1-9][0-9]{0,17})(\.tmp)?"
        + @"|seg-(?<segment>[1-9][0-9]{0,17})\.([a-z]+|(live|vectors)-(?<generation>[1-9][0-9]{0,17}))"
        + @"|attachment-(?<generation>[1-9][0-9]{0,17})\.[a-z]{1,32})\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static string Manifest(long generation) =>
        string.Create(CultureInfo.InvariantCulture, $"{ManifestStart}{generation}");

    public static string Part(long segment, SegmentPart part) => string.Create(
        CultureInfo.InvariantCulture, $"{SegmentStart}{segment}.{part.ToString().ToLowerInvariant()}");

    public static string Live(long segment, long generation) => string.Create(
        CultureInfo.InvariantCulture, $"{SegmentStart}{segment}.live-{generation}");

    public static string Vectors(long segment, long generation) => string.Create(
        CultureInfo.InvariantCulture, $"{SegmentStart}{segment}.vectors-{generation}");

    public static string Attachment(long generation, string name) => string.Create(
        CultureInfo.InvariantCulture, $"attachment-{generation}.{name}");

    /// <summary>Whether something can be attached under a name: up to 32 letters a to z.</summary>
    public static bool IsAttachment(string name) =>
        name.Length is > 0 and <= MostOfAttachment && name.All(char.IsAsciiLetterLower);

    /// <summary>The generation of a manifest's name, or -1.</summary>
    public static long GenerationOf(string name) =>
        name.StartsWith(ManifestStart, StringComparison.Ordinal)
        && long.TryParse(
            name.AsSpan(ManifestStart.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
        && Manifest(generation) == name
            ? generation
            : -1;

    /// <summary>The segment of a file's name, or 0.</summary>
    public static long SegmentOf(string name) =>
        Whole.Match(name) is { Success: true, Groups: var groups } ? Number(groups["segment"]) : 0;

    /// <summary>The highest segment number and the highest generation in any name, leftovers of a crash
    /// included; 0 for none.</summary>
    /// <remarks>Nothing is ever overwritten, so the next writer counts on from what is there, and not
    /// from what it can read.</remarks>
    public static (long Segment, long Generation) Highest(IEnumerable<string> names)
    {
        var (segment, generation) = (0L, 0L);
        foreach (var name in names)
        {
            if (Whole.Match(name) is { Success: true, Groups: var groups })
            {
                segment = Math.Max(segment, Number(groups["segment"]));
                generation = Math.Max(generation, Number(groups["generation"]));
            }
        }

        return (segment, generation);
    }

    /// <summary>Whether a file belongs to the engine, so that the sweep may remove it.</summary>
    public static bool IsOurs(string name) => Whole.IsMatch(name);

    private static long Number(Group digits) =>
        digits.Success ? long.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : 0;
}
