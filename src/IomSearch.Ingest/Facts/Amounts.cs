using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads amounts of money as texts write them.</summary>
internal static class Amounts
{
    private const string Number = @"[0-9]+(?:[.,'’\u00A0\u202F ][0-9]{3})*(?:[.,][0-9]{1,2})?|[0-9]+[.,][0-9]+";

    private const string Scale = "[Tt]housand|[Mm]illions?|MILLION|[Mm]illones|[Mm]illón|[Mm]ilhões"
        + "|[Mm]ilh[aã]o|[Bb]illion|[Mm]io|[Mm]ln|[Bb]n|[kKmM]";

    private const string Unit = @"US\s?\$|USD\s?\$|U\.S\.\s?\$|AU?\s?\$|CA?\s?\$|CAD\s?\$|AUD\s?\$|NZ\s?\$|HK\s?\$"
        + @"|S\$|\$|€|£|¥|[A-Z]{3}|"
        + "US [Dd]ollars?|[Dd]ólares(?: estadounidenses)?|dollars US|d['’]euros|U\\.S\\. [Dd]ollars?|United"
        + " States [Dd]ollars?|Australian [Dd]ollars?|Canadian [Dd]ollars?"
        + "|[Dd]ollars?"
        + "|[Ee]uros?|Swiss [Ff]rancs?|[Pp]ounds?(?: [Ss]terling)?|Japanese [Yy]en|[Yy]en|Norwegian [Kk]roner|Swedish "
        + "[Kk]ron(?:or|er)"
        + "|Danish [Kk]roner";

    private static readonly Regex Written = new(
        $@"(?:(?<u>{Unit})\s?(?<n>{Number})(?:\s?-?(?<s>{Scale})\b)?)"
            + $@"|(?:(?<n>{Number})(?:\s?-?(?<s>{Scale}))?\s?(?<u>{Unit}))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Bare = new(
        $@"^\s*(?<n>{Number})(?:\s?(?<s>{Scale}))?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private static readonly FrozenDictionary<string, string> Signs =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["US$"] = "USD",
            ["USD$"] = "USD",
            ["$"] = "USD",
            ["A$"] = "AUD",
            ["AU$"] = "AUD",
            ["AUD$"] = "AUD",
            ["C$"] = "CAD",
            ["CA$"] = "CAD",
            ["CAD$"] = "CAD",
            ["NZ$"] = "NZD",
            ["HK$"] = "HKD",
            ["S$"] = "SGD",
            ["€"] = "EUR",
            ["£"] = "GBP",
            ["¥"] = "JPY",
            ["USDOLLAR"] = "USD",
            ["UNITEDSTATESDOLLAR"] = "USD",
            ["AUSTRALIANDOLLAR"] = "AUD",
            ["CANADIANDOLLAR"] = "CAD",
            ["DOLLAR"] = "USD",
            ["DÓLARE"] = "USD",
            ["DÓLARESESTADOUNIDENSE"] = "USD",
            ["DOLLARSU"] = "USD",
            ["DEURO"] = "EUR",
            ["EURO"] = "EUR",
            ["SWISSFRANC"] = "CHF",
            ["POUND"] = "GBP",
            ["POUNDSTERLING"] = "GBP",
            ["POUNDSSTERLING"] = "GBP",
            ["YEN"] = "JPY",
            ["JAPANESEYEN"] = "JPY",
            ["NORWEGIANKRONER"] = "NOK",
            ["SWEDISHKRONOR"] = "SEK",
            ["SWEDISHKRONER"] = "SEK",
            ["DANISHKRONER"] = "DKK",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every amount with a currency, in order, and where it starts and ends.</summary>
    public static List<(Money Money, int Start, int End)> Find(string text)
    {
        var amounts = new List<(Money, int, int)>();
        foreach (Match match in Written.Matches(text))
        {
            if (CurrencyOf(match.Groups["u"].Value) is { } currency && Value(match) is { } value)
            {
                amounts.Add((new Money(value, currency), match.Index, match.Index + match.Length));
            }
        }

        return amounts;
    }

    /// <summary>The amount that a labelled value states.</summary>
    /// <param name="text"><c>130000.00</c>, <c>USD 1,200,000</c>, <c>1.2 million euros</c>.</param>
    /// <param name="currency">The currency that the label names, for a value that names none; null when the label names
    /// none.</param>
    /// <param name="money">The amount.</param>
    public static bool TryParse(string text, string? currency, out Money money)
    {
        var amounts = Find(text);
        if (amounts.Count > 0)
        {
            money = amounts[0].Money;
            return true;
        }

        money = default;
        if (currency is null || Bare.Match(text.TrimEnd('.', ' ', '-')) is not { Success: true } bare
            || Value(bare) is not { } value)
        {
            return false;
        }

        money = new Money(value, currency);
        return true;
    }

    /// <summary>The ISO 4217 code of a code, sign or name; null when it is none.</summary>
    public static string? CurrencyOf(string unit)
    {
        var trimmed = unit.Trim();
        if (Currencies.IsCode(trimmed))
        {
            return trimmed;
        }

        var key = string.Concat(trimmed.Where(c => char.IsLetter(c) || c is '$' or '€' or '£' or '¥'))
            .ToUpperInvariant();
        return Signs.GetValueOrDefault(key) ?? Signs.GetValueOrDefault(key.TrimEnd('S'));
    }

    private static decimal? Value(Match match)
    {
        if (Plain(match.Groups["n"].Value) is not { } number)
        {
            return null;
        }

        var scale = match.Groups["s"].Value.ToUpperInvariant() switch
        {
            "THOUSAND" or "K" => 1_000m,
            "MILLION" or "MILLIONS" or "MILLONES" or "MILLÓN" or "MILHÕES" or "MILHÃO" or "MILHAO" or "MIO" or "MLN" or "M" => 1_000_000m,
            "BILLION" or "BN" => 1_000_000_000m,
            _ => 1m,
        };
        return number <= decimal.MaxValue / scale ? number * scale : null;
    }

    /// <summary>Takes out the marks between thousands. One or two figures behind the last point or comma are a
    /// fraction; three behind every one of them are thousands.</summary>
    private static decimal? Plain(string written)
    {
        var digits = written.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)
            .Replace("’", "", StringComparison.Ordinal);
        var last = digits.LastIndexOfAny(['.', ',']);
        if (last >= 0)
        {
            var behind = digits.Length - last - 1;
            var other = digits[..last].IndexOfAny(['.', ',']);
            var thousands = behind == 3 && (digits[last] == ',' || (other >= 0 && digits[other] == digits[last])
                || last <= 3);
            var whole = digits[..last].Replace(".", "", StringComparison.Ordinal)
                .Replace(",", "", StringComparison.Ordinal);
            digits = thousands ? whole + digits[(last + 1)..] : $"{whole}.{digits[(last + 1)..]}";
        }

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;
    }
}
