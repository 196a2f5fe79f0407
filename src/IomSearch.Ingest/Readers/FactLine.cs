using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a line, or a part of one between signs, that is a fact by its words alone: <c>Funded by Japan</c>,
/// <c>2016–2018</c>, <c>USD 450,000</c>, <c>Kenya</c>.</summary>
internal static class FactLine
{
    private const int LongestBesidePeriod = 12;
    private const int FewestFacts = 2;
    private const int MostParts = 12;
    private const int MostWords = 60;
    private const int MostWordsOfList = 25;
    private const int LettersOfYear = 4;

    private const string Comma = ", ";

    private static readonly string[] Signs = [.. Labels.Signs, " / ", Comma];

    private static readonly Regex Opening = new(
        @"^(?<l>(?:[Jj]ointly |[Gg]enerously |[Kk]indly |[Pp]artly |[Ff]ully )?(?:[Cc]o-?)?(?:[Ff]unded"
            + @"|[Ff]inanced|[Ss]upported|[Ss]ponsored|[Ii]mplemented|[Cc]arried out|[Mm]anaged|[Rr]un|[Pp]aid for"
            + @"|[Mm]ade possible) by|(?:(?:[Pp]rojet|[Aa]ction) )?[Ff]inancée? par|[Mm]is en œuvre par"
            + @"|(?:[Pp]royecto )?[Ff]inanciado por(?: la| el| los)?|(?:[Pp]rogetto )?[Ff]inanziato da(?:l|lla|llo|i"
            + @"|gli|lle)?|(?:[Pp]rojekt )?(?:[Gg]efördert|[Ff]inanziert) (?:durch|von|vom|aus))\s(?<v>[\p{Lu}tdl].+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>An item of a list beside other facts: <c>Budget of CHF 0.9m, all included</c>.</summary>
    private static readonly Regex BudgetOf = new(@"^(?:[Tt]otal )?(?:[Bb]udget|[Cc]ost|[Gg]rant) of (?<v>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>Runs from May 2012 to June 2013</c>.</summary>
    private static readonly Regex Runs = new(
        @"^(?:[Rr]uns|[Rr]an|[Rr]unning|[Ii]mplemented|[Cc]arried out|[Aa]ctive|[Ll]asted|[Ll]asts) (?:for |during |in"
            + @" |over )?(?<v>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly Regex Verb = new(@"\b(?:is|are|was|were|has|have|had|will|runs?|ran|began|started)\b",
        RegexOptions.NonBacktracking);

    /// <summary>The facts of a line in which signs part several; null for another line.</summary>
    public static IReadOnlyList<PageBlock>? Split(PageBlock block)
    {
        if (block.Kind is BlockKind.Fact or BlockKind.Separator || block.Line.Words > MostWords)
        {
            return null;
        }

        foreach (var sign in Signs)
        {
            var parts = block.Line.Plain.Split(sign,
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length is < FewestFacts or > MostParts
                || (sign == Comma && block.Kind == BlockKind.Prose && !IsListOfFacts(block.Line, parts)))
            {
                continue;
            }

            var facts = parts.Select(part => Part(block.Line, part))
                .OfType<PageBlock>().ToList();
            if (facts.Select(fact => fact.Label!.Field).Distinct().Count() >= FewestFacts
                && facts.Count * 2 > parts.Length && (sign != Comma || facts.Count == parts.Length))
            {
                return facts;
            }
        }

        return block.Kind == BlockKind.Prose ? null : TimeAndOther(block.Line);
    }

    /// <summary>A sentence without a verb, <c>USD 5.6 million, Government of Canada, 2013-2015.</c></summary>
    private static bool IsListOfFacts(PageLine line, string[] parts) => line.Words <= MostWordsOfList
        && Array.TrueForAll(parts, part => !char.IsLower(part[0])) && !Verb.IsMatch(line.Plain);

    /// <summary><c>2017–2020 €6,900,000</c>, <c>Ecuador 2022</c>: a time, and beside it nothing but an amount or where.
    /// </summary>
    private static List<PageBlock>? TimeAndOther(PageLine line)
    {
        var words = line.Plain;
        var (start, end) = Dates.FindPeriods(words) is [{ } period] ? (period.Start, period.End)
            : Dates.Find(words) is [{ Length: LettersOfYear } year] ? (year.Start, year.End) : (-1, -1);
        if (start < 0)
        {
            return null;
        }

        var other = $"{words[..start]} {words[end..]}".Trim(' ', ',', '–', '-', '(', ')');
        // A single year with an amount is a row of what was spent.
        LabelField? field = IsAmountAlone(other) && end - start > LettersOfYear ? LabelField.Budget
            : PlaceNames.CountriesIfAll(other).Count > 0 ? LabelField.Countries : null;
        return field is not { } stated ? null
            : [Fact(line, LabelField.Period, words[start..end]), Fact(line, stated, other)];
    }

    /// <summary>The fact that the words are; null for none.</summary>
    /// <param name="line">The line that they stand in.</param>
    /// <param name="words">The words.</param>
    /// <param name="isBesideFacts">Whether facts stand beside them, so that a period or an amount is the
    /// project's.</param>
    public static PageBlock? Of(PageLine line, string words, bool isBesideFacts)
    {
        words = words.TrimEnd('.', ' ');
        if (Opening.Match(words) is { Success: true } opening
            && FieldOf(opening.Groups["l"].Value) is { } field
            && !new PageLine(0, words).IsProse)
        {
            return Fact(line, field, opening.Groups["v"].Value);
        }

        var colon = words.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && IsAmountAlone(words[(colon + 2)..])
            && (Organisations.IsKnown(words[..colon]) || Organisations.IsGovernment(words[..colon])))
        {
            return Fact(line, LabelField.Donors, words[..colon]);
        }

        if (isBesideFacts && BudgetOf.Match(words) is { Success: true } cost
            && Amounts.Find(cost.Groups["v"].Value) is [{ Start: 0 }])
        {
            return Fact(line, LabelField.Budget, cost.Groups["v"].Value);
        }

        if (isBesideFacts && Runs.Match(words) is { Success: true } run
            && (Dates.Find(run.Groups["v"].Value) is [{ Start: <= LongestBesidePeriod }, ..]
                || Lengths.Find(run.Groups["v"].Value) is [{ Start: 0 }]))
        {
            return Fact(line, LabelField.Period, run.Groups["v"].Value);
        }

        return !isBesideFacts ? null
            : IsPeriodAlone(words) ? Fact(line, LabelField.Period, words)
            : IsAmountAlone(words) ? Fact(line, LabelField.Budget, words) : null;
    }

    /// <summary>The fact that a part of a line between signs is; null for none.</summary>
    public static PageBlock? Part(PageLine line, string words) =>
        Of(line, words, isBesideFacts: true) ?? Named(line, words.TrimEnd('.'));

    /// <summary>What the opening words state: a label of the table, or that somebody pays.</summary>
    private static LabelField? FieldOf(string opening) =>
        LabelWords.TryField(opening, hasColon: true, out var field) ? field
        : opening.Contains("inan", StringComparison.Ordinal) || opening.Contains("fördert", StringComparison.Ordinal)
            ? LabelField.Donors : null;

    /// <summary>A fact of one value.</summary>
    public static PageBlock Fact(PageLine line, LabelField field, string value) => new(
        BlockKind.Fact, line, new Label(field, value, HasColon: true, null), [new PageLine(line.Number, value)]);

    /// <summary>Between signs a country is where, a government who, a year when; a labelled part says itself
    /// what.</summary>
    private static PageBlock? Named(PageLine line, string words) =>
        Labels.TryRead(words, out var label) && label is { HasColon: true, Value.Length: > 0 }
            ? new PageBlock(BlockKind.Fact, line, label, [new PageLine(line.Number, label.Value)])
            : PlaceNames.CountriesIfAll(words).Count > 0 ? Fact(line, LabelField.Countries, words)
            : (IsGovernmentAlone(words) || Organisations.IsKnown(words))
                && !Organisations.Normalise(words).StartsWith("International Organization for Migration",
                    StringComparison.Ordinal) && !words.StartsWith("IOM", StringComparison.Ordinal)
                ? Fact(line, LabelField.Donors, words)
            : (words.Length == 4 && Dates.Find(words).Count == 1) || PeriodValue.Since(words) is not null
                ? Fact(line, LabelField.Period, words) : null;

    /// <summary>A government's name and no deed of it: not <c>the Government of Denmark bears the costs</c>.</summary>
    private static bool IsGovernmentAlone(string words) => Organisations.IsGovernment(words)
        && words.Split(' ').All(word =>
            char.IsUpper(word[0]) || word is "the" or "of" or "and" or "de" or "du" or "la");

    private static bool IsPeriodAlone(string words) => Dates.FindPeriods(words) is [{ } period]
        && period.Length + LongestBesidePeriod >= words.Length;

    private static bool IsAmountAlone(string words) => Amounts.Find(words) is [var (_, start, end)]
        && !words[..start].Concat(words[end..]).Any(char.IsLetterOrDigit);
}
