using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Takes from a list of organisations what is said of them and is no part of their names: shares, sums and
/// years.</summary>
/// <remarks><c>European Union (80 %); Sida – 20 per cent; Norway: NOK 300,000; AMIF 2014-2020</c>.</remarks>
internal static class OrganisationRemarks
{
    private const string Share = @"[0-9]+(?:[.,][0-9]+)?\s?(?:%|per\s?cent\b|pour\s?cent\b|por\s?ciento\b|por\s?cento\b"
        + @"|Prozent\b|per\s?cento\b)";

    /// <summary><c>the Agency in FY 2016</c>: when it paid.</summary>
    private static readonly Regex Then = new(@"\s(?:in|for|during)\s(?:FY|the (?:fiscal |financial )?year)?\s?[0-9/]+$",
        RegexOptions.NonBacktracking);

    /// <summary>Brackets with a figure hold a share, a sum or years; no organisation has one there.</summary>
    private static readonly Regex Figures = new(
        @"\s*[(\[][^()\[\]]*[0-9][^()\[\]]*[)\]]", RegexOptions.NonBacktracking);

    private static readonly Regex Role = new(
        @"\s*[(\[](?:supplementary|regular|core|multi-year) (?:budget|funding|funds)[)\]]|\s*[(\[](?:lead|main"
            + @"|principal|co-?)\s?-?(?:donors?|funders?|funding|financing|contributor)?[)\]]"
            + @"|\s*[(\[](?:donor|funder|in kind|in-kind|bailleur(?: de fonds)?|donante|donateur|Finanzierung)[)\]]",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Behind = new(
        $@"(?:\s*[:,–—-]\s*|\s+)(?:{Share}|(?:19|20)[0-9]{{2}}\s?[-–/]\s?(?:19|20)?[0-9]{{2}})\s*\.?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Before = new(
        $@"^{Share}\s*(?:(?:from|by|of|de|von|da|del|par|por)\b\s*(?:the\s+)?|[:–—-]\s*)?",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Joint = new(
        @"^\s*(?:from|by|of|de|von|da|del|par|por)\b\s*(?:the\s+)?|^\s*[:–—-]\s*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary><c>The Agency bears the whole cost of CHF 1.95 million</c>: what it does, behind the name.</summary>
    private static readonly Regex Deed = new(
        @"^(?<n>\p{Lu}.{3,}?)(?: has| have| will)? (?:bears?|bore|pays?|paid|funds|funded|finances|financed"
            + @"|covers?|covered"
            + @"|provides?|provided|gives?|gave|given|contributes?|contributed|donates?|donated|granted|supports"
            + @"|supported)"
            + @" .*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The list without the brackets that hold figures or what part a donor has.</summary>
    public static string WithoutBrackets(string list) => Role.Replace(Figures.Replace(list, ""), "");

    /// <summary>One name without the share, sum or years at its ends.</summary>
    public static string Without(string name)
    {
        var plain = Deed.Replace(name.Trim(), "${n}");
        if (!plain.Any(char.IsDigit))
        {
            return plain;
        }

        plain = Then.Replace(Before.Replace(Behind.Replace(plain, ""), ""), "");
        if (Amounts.Find(plain) is not [var (_, start, end)])
        {
            return plain.Trim();
        }

        return end == plain.Length ? plain[..start].TrimEnd(' ', ':', ',', '–', '—', '-')
            : start == 0 ? Joint.Replace(plain[end..], "") : plain;
    }
}
