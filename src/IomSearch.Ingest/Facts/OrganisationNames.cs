using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Reads the names of organisations that follow a word such as "by" in a sentence.</summary>
internal static class OrganisationNames
{
    private static readonly FrozenSet<string> Inside =
        ("of the for and on de del la le les et y & against to in by par por von durch dal dalla du des di da dei degli"
            + " della dello delle pour per für und e zur zum der den dem do dos das en")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words between "by" and the first name.</summary>
    private static readonly FrozenSet<string> Leading =
        ("both the its our le la les des du de del della dei degli delle il lo gli el los las der die das dem den do"
            + " dos of generous kind").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that open an organisation's name in lower case in languages that write them so.</summary>
    private static readonly FrozenSet<string> Heads =
        ("ministère gouvernement agence fonds ministerio gobierno agencia fondo ministero governo agenzia fondation"
            + " fundación fondazione ambassade embajada ambasciata coopération cooperación cooperazione")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of such names behind the first.</summary>
    private static readonly FrozenSet<string> Adjectives =
        ("étrangères extérieures européenne européen internationale international française français suisse fédéral"
            + " fédérale publique développement coopération affaires esteri europea europeo federale federal exteriores"
            + " allemand allemande norvégien belge italien italienne japonais luxembourgeois").Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[][] Joints =
        [["together", "with"], ["as", "well", "as", "by"], ["as", "well", "as", "from"], ["as", "well", "as"],
            ["and", "from"]];

    private static readonly string[] Closings = ["Development", "Cooperation", "Affairs", "Union", "Commission"];

    private static readonly Regex Figures = new(@"^\([^()]*[0-9][^()]*\)", RegexOptions.NonBacktracking);

    private static readonly SearchValues<char> Breaks = SearchValues.Create(".:!?—–\u201C\"");

    /// <summary>The words from the position on that belong to names, up to where the sentence goes on with something
    /// else.</summary>
    /// <remarks>Capitalised words belong to a name, and small joining words when a capital follows. "of" always joins;
    /// "for", "on", "to" and "in" only inside a name that is not whole before them: "Department for International
    /// Development", but "Japan for ...". "and" joins to "and by the", "and the" or a capital.</remarks>
    public static string Read(string sentence, int start)
    {
        var words = Words.Of(sentence[start..]).Select(word => new Word(word.Start + start, word.Length)).ToList();
        var straight = Words.StraightApostrophes(sentence);
        var (begin, end) = (-1, -1);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].In(sentence).ToString();
            var gapStart = at == 0 ? start : words[at - 1].End;
            if (BreaksName(sentence.AsSpan(gapStart, words[at].Start - gapStart), begin >= 0)
                || IsSum(sentence, words, at))
            {
                break;
            }

            var elided = Elided(word);
            if (begin >= 0 && sentence[gapStart..words[at].Start].EndsWith('(')
                && Figures.Match(sentence[(words[at].Start - 1)..]) is { Success: true } figures)
            {
                // A bracket with a share or sum stands behind a name and parts no list.
                var close = words[at].Start - 1 + figures.Length;
                end = close;
                while (at + 1 < words.Count && words[at + 1].Start < close)
                {
                    at++;
                }
            }
            else if (Organisations.KnownAt(straight, words[at].Start + elided) is > 0 and var known)
            {
                begin = begin < 0 ? words[at].Start + elided : begin;
                end = words[at].Start + elided + known;
                while (at + 1 < words.Count && words[at + 1].Start < end)
                {
                    at++;
                }
            }
            else if (char.IsUpper(word[elided]) || (begin < 0 && Heads.Contains(word))
                || (begin >= 0 && Adjectives.Contains(word))
                || (begin >= 0 && char.IsDigit(word[0]) && IsCapital(sentence, words, at - 1)))
            {
                begin = begin < 0 ? words[at].Start + elided : begin;
                end = words[at].End;
            }
            else if (begin >= 0 && JointAt(sentence, words, at) is > 0 and var joint)
            {
                at += joint - 1;
            }
            else if (!Inside.Contains(word) || !JoinsOn(sentence, words, at, begin < 0 ? "" : sentence[begin..end]))
            {
                if (!(begin < 0 && Leading.Contains(word)))
                {
                    break;
                }
            }
        }

        return begin < 0 ? "" : sentence[begin..Closed(sentence, begin, end)];
    }

    /// <summary>"the Foundation EUR 250,000": the currency is no part of the name.</summary>
    private static bool IsSum(string sentence, List<Word> words, int at) =>
        at + 1 < words.Count && words[at].Length == 3 && (at == 0 || sentence[words[at].Start - 1] != '(')
        && char.IsDigit(sentence[words[at + 1].Start])
        && Currencies.IsCode(words[at].In(sentence).ToString());

    /// <summary>How many words join the next name to the one before: "together with", "as well as by", "and
    /// from"; 0 for none.</summary>
    private static int JointAt(string sentence, List<Word> words, int at)
    {
        foreach (var joint in Joints)
        {
            var last = at + joint.Length;
            last += last < words.Count && words[last].In(sentence) is "the" ? 1 : 0;
            if (last < words.Count && char.IsUpper(sentence[words[last].Start])
                && Dates.Find($"{words[last].In(sentence)} 2000") is not [{ Date.Month: > 0 }]
                && joint.Index().All(word => words[at + word.Index].In(sentence).SequenceEqual(word.Item)))
            {
                return joint.Length;
            }
        }

        return 0;
    }

    /// <summary>How many letters an elided article has at the word's start: <c>l'Union</c>,
    /// <c>dell'Interno</c>.</summary>
    private static int Elided(string word)
    {
        var mark = word.AsSpan().IndexOfAny('\'', '’');
        return mark is > 0 and <= 4 && char.IsLower(word[0]) && mark + 1 < word.Length && char.IsUpper(word[mark + 1])
            ? mark + 1 : 0;
    }

    private static bool IsCapital(string sentence, List<Word> words, int at) => at >= 0
        && (char.IsUpper(sentence[words[at].Start]) || Elided(words[at].In(sentence).ToString()) > 0);

    private static bool BreaksName(ReadOnlySpan<char> gap, bool isInside) => isInside
        ? gap.IndexOfAny(Breaks) >= 0 && !gap.SequenceEqual(".") && !gap.SequenceEqual(". ")
        : gap.IndexOfAny(";!?") >= 0;

    private static bool JoinsOn(string sentence, List<Word> words, int at, string before)
    {
        var word = words[at].In(sentence).ToString();
        var next = at + 1;
        while (next < words.Count && Inside.Contains(words[next].In(sentence).ToString()))
        {
            next++;
        }

        if (next >= words.Count || !IsCapital(sentence, words, next))
        {
            return false;
        }

        return word switch
        {
            "for" or "on" or "to" or "in" or "against" or "en" =>
                before.Length > 0 && !IsWhole(before) && !NamesPlace(sentence[words[next].Start..]),
            "by" => at > 0 && words[at - 1].In(sentence) is "and",
            "par" or "por" or "von" or "durch" or "da" or "dal" or "dalla" when at > 0
                && words[at - 1].In(sentence) is "et" or "y" or "e" or "und" => true,
            _ => true,
        };
    }

    /// <summary>Whether the last name of a list is complete, so that what follows is no part of it.</summary>
    private static bool IsWhole(string names)
    {
        var last = Organisations.Trimmed(
            names[(Math.Max(names.LastIndexOf(" and ", StringComparison.Ordinal), names.LastIndexOf(',')) + 1)..]);
        last = last.StartsWith("and ", StringComparison.Ordinal) ? last[4..] : last;
        return Organisations.IsKnown(last) || Organisations.IsGovernment(last) || Gazetteer.TryWhole(last, out _)
            || last.Contains("Government of", StringComparison.Ordinal)
            || Closings.Any(closing => last.EndsWith(closing, StringComparison.Ordinal));
    }

    /// <summary>Whether a country or people comes next: for whom or where, and not what the organisation is
    /// called.</summary>
    private static bool NamesPlace(string rest) =>
        Gazetteer.Find(rest) is [{ Start: 0, Kind: NameKind.Country or NameKind.People or NameKind.Place }, ..];

    /// <summary>Takes a bracket along that closes right behind the last word.</summary>
    private static int Closed(string sentence, int begin, int end) =>
        end < sentence.Length && sentence[end] == ')' && sentence[begin..end].Contains('(', StringComparison.Ordinal)
            ? end + 1 : end;
}
