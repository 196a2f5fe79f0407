using System.Globalization;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads amounts of money as texts write them.</summary>
internal static class Amounts
{
    private const string Number = @"[0-9]+(?:[.,'’\u00A0\u202F\u2009 ][0-9]{3})*(?:[.,][0-9]{1,2})?|[0-9]+[.,][0-9]+";

    /// <summary>Words and signs behind a number that multiply it.</summary>
    private const string Scale = "[Tt]housand|THOUSAND|[Mm]illions?|MILLIONS?|[Mm]illones|[Mm]illón|[Mm]ilhões"
        + "|[Mm]ilh[aã]o|[Mm]illionen|[Mm]ilion[ei]|[Bb]illions?|[Mm]illiarden?|[Mm]iliardi|[Mm]io\\.?|[Mm]ill\\."
        + "|[Mm]rd\\.?|[Mm]ln\\.?|[Mm]n|[Bb]n|MM|[kKmM]|mille|mil|[Tt]ausend|mila|[Tt]sd\\.?";

    private static readonly Regex Written = new(
        $@"(?:(?<u>\b[A-Z]{{3}}|{CurrencyNames.Signs})\s?(?<n>{Number})(?:[ \u00A0-]?(?<s>{Scale})\b)?)"
            + $@"|(?:(?<n>{Number})(?:[\s-]?(?<s>{Scale}))?(?:\s|-)?(?:de\s|di\s|d['’]|of\s)?(?<u>[A-Z]{{3}}\b"
            + $@"|{CurrencyNames.Pattern}))",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex Bare = new(
        $@"^\s*(?<n>{Number})(?:\s?(?<s>{Scale}))?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Every amount with a currency, in order, and where it starts and ends.</summary>
    public static List<(Money Money, int Start, int End)> Find(string text)
    {
        text = ScannedFigures.Mended(text);
        var amounts = new List<(Money, int, int)>();
        for (var match = Written.Match(text); match.Success;)
        {
            var next = match.Index + match.Length;
            if (CurrencyOf(match.Groups["u"].Value) is not { } currency)
            {
                // Of "IOM 500,000 USD" the first word is no currency; the number has its own behind it.
                next = match.Groups["u"].Index == match.Index ? match.Groups["n"].Index : next;
            }
            else if (Value(match) is { } value)
            {
                amounts.Add((new Money(value, currency), match.Index, match.Index + match.Length));
            }

            match = Written.Match(text, next);
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
    public static string? CurrencyOf(string unit) => CurrencyNames.CodeOf(unit);

    private static decimal? Value(Match match)
    {
        if (Plain(match.Groups["n"].Value) is not { } number)
        {
            return null;
        }

        var scale = match.Groups["s"].Value.TrimEnd('.').ToUpperInvariant() switch
        {
            "THOUSAND" or "K" or "MILLE" or "MIL" or "TAUSEND" or "MILA" or "TSD" => 1_000m,
            "MILLION" or "MILLIONS" or "MILLONES" or "MILLÓN" or "MILHÕES" or "MILHÃO" or "MILHAO" or "MILLIONEN"
                or "MILIONE" or "MILIONI" or "MIO" or "MILL" or "MLN" or "MN" or "MM" or "M" => 1_000_000m,
            "BILLION" or "BILLIONS" or "BN" or "MILLIARDE" or "MILLIARDEN" or "MILLIARD" or "MILIARDI"
                or "MRD" => 1_000_000_000m,
            _ => 1m,
        };
        return number <= decimal.MaxValue / scale ? number * scale : null;
    }

    /// <summary>Takes out the marks between thousands. One or two figures behind the last point or comma are a
    /// fraction; three behind every one of them are thousands.</summary>
    private static decimal? Plain(string written)
    {
        var digits = written.Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("\u2009", "", StringComparison.Ordinal)
            .Replace("'", "", StringComparison.Ordinal)
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
