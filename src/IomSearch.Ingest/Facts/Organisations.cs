using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Brings the names of organisations to the one form that records use, and takes lists of them
/// apart.</summary>
public static class Organisations
{
    private static readonly FrozenDictionary<string, string> NameByAlias = Load(folded: false);

    private static readonly FrozenDictionary<string, string> NameByFolded = Load(folded: true);

    /// <summary>The names by their first word in capitals, the longest first.</summary>
    private static readonly FrozenDictionary<string, string[]> NamesByFirstWord = NameByAlias.Keys
        .GroupBy(name => string.Concat(name.TakeWhile(char.IsLetter)).ToUpperInvariant(), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(name => name.Length).ToArray(),
            StringComparer.Ordinal);

    private static readonly Regex ShortName = new(
        @"\s*\((?<short>[A-Z][A-Za-z&./-]{0,11}(?: [A-Z]{2,8})?)\)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>European Commission (DG Health and Consumers)</c>: the whole is named.</summary>
    private static readonly Regex Directorate = new(
        @"\s*\((?:(?:DG|Directorate)[ -][^()]*|[A-Z]+ [Pp]rogramme|[A-Z]+ budget line)\)",
        RegexOptions.NonBacktracking);

    /// <summary>A directorate behind the Commission's name is the Commission, but for the one that gives in its own
    /// name.</summary>
    private const string OfCommission = "European Commission, Directorate";

    private const string KeptApart = "Directorate-General for Migration and Home Affairs";

    /// <summary>Bodies that belong to a government; what follows them after a comma says to which.</summary>
    private static readonly Regex GovernmentBody = new(
        @"\b(?:Department|Ministry|Minister|Agency|Office|Bureau|Directorate|Secretariat|Commission|Administration"
            + @"|Service|Embassy|Authority|Board|Council|Federal|State)\b",
        RegexOptions.NonBacktracking);

    /// <summary>The number of a grant: <c>Grant 9172-PHI</c>.</summary>
    private static readonly Regex Reference = new(
        @"^(?:grant|loan|award|agreement|contract|reference|ref|no)\b[ .:#]*(?:no\b[ .]*)?[\w/.-]*[0-9][\w/.-]*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>An article of another language in front of a name.</summary>
    private static readonly Regex Article = new(
        @"^(?:(?:le|la|les|el|los|las|il|lo|gli|der|die|das|dem|den) |l['’])(?<name>\p{Lu})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>A share with the next name behind it and no sign between.</summary>
    private static readonly Regex ShareBehind = new(@"(?<share>[0-9] ?%) (?<name>\p{Lu}\p{Ll})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>How an item of a list may say that who follows pays too.</summary>
    private static readonly Regex Besides = new(
        @"^(?:(?:and )?(?:co-?\s?funded|co-?\s?financed|funded|financed|supported|given|provided|donated"
            + @"|paid|granted|contributed|with (?:co-?funding|contributions?"
            + @"|support|funds)) (?:by|from)(?: |$))+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex Government = new(
        @"^(?:the )?(?:Royal |Federal |Principality )?(?:Government|Kingdom|Republic|Embassy|Federal Republic"
            + @"|Principality) of\b|\bGovernment$",
        RegexOptions.NonBacktracking);

    /// <summary><c>Fondo de la OIM para el Desarrollo (IOM Development Fund)</c>: a full name behind a foreign
    /// one.</summary>
    private static readonly Regex InOtherWords = new(@"^(?<a>[^()]+) \((?<b>[^()]+ [^()]+ [^()]+)\)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The one name: a short name that stands alone becomes the full one, a short name in brackets behind a
    /// full one goes.</summary>
    /// <remarks><c>ADB</c> and <c>Asian Development Bank (ADB)</c> are both <c>Asian Development Bank</c>. What the
    /// table does not know stays as printed; a government keeps the source's words, <c>Greek Government</c>.</remarks>
    /// <param name="name">The name as printed.</param>
    public static string Normalise(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (InOtherWords.Match(name) is { Success: true } same
            && NameByAlias.TryGetValue(same.Groups["b"].Value, out var full)
            && (!NameByAlias.TryGetValue(same.Groups["a"].Value, out var first) || first == full)
            && !Government.IsMatch(same.Groups["a"].Value))
        {
            return full;
        }

        var plain = Trimmed(ShortName.Replace(Directorate.Replace(name, ""), DropIfShort));
        if (plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && plain.Length > 4)
        {
            plain = plain[4..];
        }

        if (plain.StartsWith(OfCommission, StringComparison.Ordinal) && !IsKnownName(plain))
        {
            var comma = OfCommission.IndexOf(',', StringComparison.Ordinal);
            plain = plain[(comma + 2)..] == KeptApart ? KeptApart : plain[..comma];
        }

        var of = plain.IndexOf(" of the European ", StringComparison.Ordinal);
        plain = of > 0 && NameByAlias.ContainsKey(plain[..of]) ? plain[..of] : plain;
        plain = WithoutState(plain);
        var through = plain.IndexOf(", through ", StringComparison.Ordinal);
        plain = WithoutShortName(through > 0 ? plain[..through] : plain);
        return NameByAlias.TryGetValue(plain, out var known)
            || (plain.Length > 6 && NameByFolded.TryGetValue(Folding.Name(plain), out known))
            ? known
            : plain;
    }

    /// <summary>The one name of an organisation that stands by itself in a list or table: as <see cref="Normalise"/>;
    /// there a country stands for its government, and so does <c>Norway, Government of</c>.</summary>
    /// <remarks>In a sentence the words stay: "Poland" may be where, and not who.</remarks>
    /// <param name="name">The name as printed.</param>
    public static string NormaliseListed(string name) => Governments.Of(Normalise(Governments.TurnedRound(name)));

    /// <summary><c>United Kingdom's Department for International Development</c> says whose it is.</summary>
    private static string WithoutState(string name)
    {
        var at = name.IndexOfAny(['\'', '’']);
        return at > 0 && at + 3 < name.Length && name.AsSpan(at + 1).StartsWith("s ") && IsKnownName(name[(at + 3)..])
            && Countries.TryFind(name[..at], out _) ? name[(at + 3)..] : name;
    }

    private static bool IsKnownName(string name) => NameByAlias.ContainsKey(name);

    /// <summary><c>Swiss Agency for Development and Cooperation – SDC</c> says one name twice.</summary>
    private static string WithoutShortName(string name)
    {
        foreach (var sign in new[] { " – ", " - ", " — ", ", ", "/" })
        {
            var at = name.LastIndexOf(sign, StringComparison.Ordinal);
            if (at > 0 && NameByFolded.TryGetValue(Folding.Name(name[..at]), out var full)
                && NameByAlias.TryGetValue(name[(at + sign.Length)..], out var same) && same == full)
            {
                return full;
            }
        }

        return name;
    }

    /// <summary>How long the longest name of the table is that stands at the position; 0 for none. Case does not matter
    /// for names of several words.</summary>
    internal static int KnownAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        if (end == start || !NamesByFirstWord.TryGetValue(text[start..end].ToUpperInvariant(), out var names))
        {
            return 0;
        }

        var known = Array.Find(names, name => text.Length - start >= name.Length
            && (start + name.Length == text.Length || !char.IsLetterOrDigit(text[start + name.Length]))
            && string.Compare(text, start, name, 0, name.Length, name.Contains(' ', StringComparison.Ordinal)
                ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal) == 0);
        return known?.Length ?? 0;
    }

    /// <summary>Whether the name, short or full, is in the table.</summary>
    public static bool IsKnown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var normalised = Normalise(name);
        return NameByAlias.ContainsKey(normalised);
    }

    /// <summary>Takes a list of organisations apart and brings each to its one name; in the list's order, each
    /// once.</summary>
    /// <remarks>
    /// Semicolons part always. Without any, commas and "and" part too, but not inside a known name or inside brackets,
    /// not before the government that a ministry or department belongs to, and "and" only between two that can stand
    /// alone.
    /// </remarks>
    /// <param name="list">The list as printed: <c>European Union; Government of Japan</c>.</param>
    public static IReadOnlyList<string> Split(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        list = Governments.Apart(OrganisationRemarks.WithoutBrackets(ShareBehind.Replace(list, "${share}; ${name}")));
        IReadOnlyList<string> parts =
            list.Contains(';', StringComparison.Ordinal) || list.Contains('|', StringComparison.Ordinal)
                ? [.. list.Split([';', '|'])]
                : OrganisationList.Split(list);
        parts = [.. parts.SelectMany(part => Besides.Match(part.Trim()) is { Success: true } match
            ? Split(part.Trim()[match.Length..]) : [part])];
        return [.. parts.Select(OrganisationRemarks.Without).Select(Normalise)
            .Where(name => name.Any(char.IsLetter) && !IsChannel(name) && !Reference.IsMatch(name))
            .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether a known short name in brackets closes the words and no other sign parts them, so that they are
    /// one name: <c>Commission's Humanitarian Aid and Civil Protection department (ECHO)</c>.</summary>
    internal static bool IsOneByShortName(string words) =>
        !words.Contains(',', StringComparison.Ordinal) && words.TrimEnd(' ', '.') is [.., ')'] trimmed
        && ShortName.Matches(trimmed) is [{ } match] && match.Index + match.Length == trimmed.Length
        && NameByAlias.TryGetValue(match.Groups["short"].Value, out var known)
        && known.Contains(" and ", StringComparison.Ordinal)
        && trimmed.Contains(" and ", StringComparison.Ordinal)
        && !trimmed[..match.Index].TrimEnd().EndsWith($" {known}", StringComparison.Ordinal);

    /// <summary>Whether the words name a part of a government, so that the government may follow after a
    /// comma.</summary>
    internal static bool IsGovernmentBody(string name) => GovernmentBody.IsMatch(name);

    /// <summary>Whether the words name a government as a whole.</summary>
    internal static bool IsGovernment(string name) => Government.IsMatch(Trimmed(name));

    /// <summary>"through KfW" says by whom a donor hands its money over.</summary>
    private static bool IsChannel(string name) =>
        name.StartsWith("through ", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("via ", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the signs and the joining words at its ends.</summary>
    internal static string Trimmed(string name)
    {
        var trimmed = name.Trim(' ', ',', ';', ':', '-', '–', '•', '*', '"', '“', '”', '\t');
        if (trimmed.EndsWith('.') && !(trimmed.Length > 3 && trimmed[^3] == '.'))
        {
            trimmed = trimmed[..^1];
        }

        foreach (var joint in new[]
        {
            "and the ", "and by the ", "and by ", "and from the ", "and from ", "and of the ", "and of ", "of the ",
            "and ", "by the ", "by ", "& ", "et ", "und ", "y ", "e ", "par ", "por ", "von ", "vom "
        })
        {
            if (trimmed.StartsWith(joint, StringComparison.Ordinal))
            {
                trimmed = trimmed[joint.Length..];
                break;
            }
        }

        return Article.Replace(trimmed.Trim(), "${name}");
    }

    /// <summary>Brackets hold a short name when its capitals are those of a name in front, or when the table knows it
    /// as one.</summary>
    private static string DropIfShort(Match match)
    {
        var inside = match.Groups["short"].Value;
        return inside.Count(char.IsUpper) >= 2 || NameByAlias.ContainsKey(inside) ? "" : match.Value;
    }

    private static FrozenDictionary<string, string> Load(bool folded)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in GazetteerTable.Rows("organisations.tsv"))
        {
            foreach (var name in (string[])[row[0], .. GazetteerTable.List(row[1])])
            {
                names.TryAdd(folded ? Folding.Name(name) : name, row[0]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
