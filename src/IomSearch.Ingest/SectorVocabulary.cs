using System.Collections.Frozen;

namespace IomSearch.Ingest;

/// <summary>The names that records use for vocabularies of sectors (IATI code list SectorVocabulary).</summary>
public static class SectorVocabulary
{
    /// <summary>OECD DAC purpose codes of five figures: <c>72010</c>.</summary>
    public const string Purpose = "dac-5";

    /// <summary>OECD DAC categories of three figures: <c>720</c>.</summary>
    public const string Category = "dac-3";

    /// <summary>The clusters of humanitarian coordination: <c>10</c> is Protection.</summary>
    public const string Cluster = "cluster";

    /// <summary>The seventeen Sustainable Development Goals.</summary>
    public const string Goal = "sdg-goal";

    /// <summary>The service areas of IOM, its own vocabulary 98.</summary>
    public const string IomArea = "iom-area";

    /// <summary>The project types of IOM, its own vocabulary 99.</summary>
    public const string IomType = "iom-type";

    private static readonly FrozenDictionary<string, string> ByIatiCode =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["1"] = Purpose,
            ["2"] = Category,
            ["3"] = "cofog",
            ["4"] = "nace",
            ["5"] = "ntee",
            ["6"] = "aiddata",
            ["7"] = Goal,
            ["8"] = "sdg-target",
            ["9"] = "sdg-indicator",
            ["10"] = Cluster,
            ["11"] = "naics",
            ["12"] = "un-system",
            ["98"] = "publisher-2",
            ["99"] = "publisher",
            // The words of version 1.
            ["DAC"] = Purpose,
            ["DAC-3"] = Category,
            ["COFOG"] = "cofog",
            ["NACE"] = "nace",
            ["NTEE"] = "ntee",
            ["ADT"] = "aiddata",
            ["WB"] = "world-bank",
            ["RO"] = "publisher",
            ["RO2"] = "publisher-2",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a vocabulary that IATI writes as a code of version 2 or a word of version 1; the code
    /// itself where it is not known.</summary>
    /// <param name="code"><c>1</c>, <c>DAC</c>; empty stands for the default, DAC purpose codes.</param>
    public static string Named(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == 0 ? Purpose : ByIatiCode.GetValueOrDefault(code, code);
    }
}
