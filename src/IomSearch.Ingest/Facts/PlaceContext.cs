using System.Buffers;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;
using static IomSearch.Ingest.Facts.PlaceWords;

namespace IomSearch.Ingest.Facts;

/// <summary>Weighs a country's name by the words around it: how far they say that the project works there.</summary>
/// <remarks>
/// "in Kenya", "the Government of Kenya", "IOM Kenya" weigh 2; a bare name 1; "from Kenya", "neighbouring Kenya", "such
/// as Kenya", "Kenyan migrants", "working in Kenya" next to nothing or little: they tell of origins, neighbours and
/// destinations. In a list all names weigh what the first one does.
/// </remarks>
internal sealed class PlaceContext(string sentence)
{
    private const double Plain = 1.0;
    private const double Destination = 0.8;
    private const double Little = 0.3;
    private const double Nothing = 0.1;
    private const int WordsOfReturn = 6;
    private const int WordsOfPast = 10;
    private const int WordsOfDenial = 4;

    /// <summary>In a list each name may have its preposition: <c>in Italy, in Russia and in Ireland</c>.</summary>
    private static readonly Regex JoinsWithin = new(
        @"^(?:,|,? (?:and|or|et|ou|y|e|o|und|oder)) (?:in|en|au|aux|em|na|no|im) (?:the |der |den )?$",
        RegexOptions.NonBacktracking);

    /// <summary>Where people were, with the verb at the end: <c>haben lange in Russland gearbeitet</c>.</summary>
    private static readonly Regex HaveWorked = new(
        @"^ (?:[\p{L}-]+ ){0,4}(?:gearbeitet|gelebt|verbracht|studiert)\b", RegexOptions.NonBacktracking);

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(".,;:()");

    private readonly List<Word> words = Words.Of(sentence);
    private readonly Dictionary<int, double> weights = [];
    private readonly HashSet<int> there = [];

    /// <summary>Ends of names behind a preposition of place.</summary>
    private readonly HashSet<int> within = [];

    /// <summary>What the mention weighs.</summary>
    /// <param name="match">A name in the sentence, with a country's code. Names are asked for in order.</param>
    public double Weight(NameMatch match)
    {
        var weight = ListWeight(match) ?? match.Kind switch
        {
            NameKind.People => OfPeople(match),
            _ => OfPlace(match),
        };
        weights[match.End] = weight;
        if (Where.Contains(Previous(match, 1)))
        {
            within.Add(match.End);
        }

        return weight;
    }

    /// <summary>Whether the words before the name, or before the list that it is in, say that something happens
    /// there: "in Kenya", and not "the Government of Kenya". Asked for behind <see cref="Weight"/>.</summary>
    public bool IsThere(NameMatch match)
    {
        var isThere = match.Kind != NameKind.People
            && ((Previous(match, 1) == "to"
                    && (TellsOfReturn(match) || Previous(match, 2) is "resettlement" or "resettled"))
                || (weights[match.End] >= CountryFinder.Sure
                    && (Where.Contains(Previous(match, 1)) || BehindPlace(match) is not null))
                || there.Any(end => end < match.Start && IsListed(sentence[end..match.Start])));
        if (isThere)
        {
            there.Add(match.End);
        }

        return isThere;
    }

    /// <summary>What the name before it weighs, where only a comma or "and" stands between the two.</summary>
    private double? ListWeight(NameMatch match)
    {
        var gapEnd = match.Start;
        foreach (var (end, weight) in weights)
        {
            if (end < gapEnd && (IsListed(sentence[end..gapEnd])
                || (within.Contains(end) && JoinsWithin.IsMatch(sentence.AsSpan(end, gapEnd - end)))))
            {
                return match.Kind == NameKind.People ? null : Math.Max(weight, IsRuler(match) ? CountryFinder.Sure : 0);
            }
        }

        return null;
    }

    private static bool IsListed(string gap) => gap is ", " or " and " or ", and " or " or " or " & " or "/" or " / "
        or " and the " or ", the " or "; ";

    private double OfPeople(NameMatch match)
    {
        var next = Next(match, 1);
        return Rulers.Contains(next) && !People.Contains(next) ? Plain : People.Contains(next)
            ? Little : Little + Nothing;
    }

    private double OfPlace(NameMatch match)
    {
        if (IsHalfOfPair(match))
        {
            return Little;
        }

        if (IsOfPerson(match))
        {
            return 0;
        }

        var isOwner = IsOwner(match);
        var next = Next(match, 1);
        if (!isOwner && People.Contains(next) && match.Kind == NameKind.Country && !Rulers.Contains(next))
        {
            return Little;
        }

        if (isOwner || IsRuler(match))
        {
            return IsFrom(match) ? Little : isOwner && !Rulers.Contains(next) ? Plain : CountryFinder.Sure;
        }

        if (IsDenied(match))
        {
            return Nothing;
        }

        var one = Previous(match, 1);
        var two = Previous(match, 2);
        if (two == "office" && (Previous(match, 3) == "regional"
            || (Previous(match, 3) == "our" && Previous(match, 4) is "from" or "contact" or "by")))
        {
            return Nothing;
        }

        if (one == "iom")
        {
            return CountryFinder.Sure;
        }

        if (Beside.Contains(one) || (one == "as" && two == "such")
            || (one == "with" && Previous(match, 2) is "border" or "borders"))
        {
            return Nothing;
        }

        if ((one == "for" && two is "leave" or "leaves" or "leaving" or "left" or "bound")
            || (Where.Contains(one) && two is "camps" or "settlements"
                && (Previous(match, 3) == "from" || Previous(match, 4) == "from")))
        {
            return Little;
        }

        if (one is "from" or "aus" or "depuis" or "dal" or "dalla" or "dallo" or "desde" || (one == "da" && two != "e"))
        {
            return Little;
        }

        if (one == "of")
        {
            // "in the north of Kenya": the quarter is left out between the two.
            if (two == "capital" && BehindComma(match, two) is { } beside)
            {
                return Math.Min(beside, Plain);
            }

            return Bodies.Contains(two) || Parts.Contains(two) || Where.Contains(two)
                || (two is "border" or "borders" or "frontier" or "frontiers" && (Compass.Contains(Before(match, two))
                    || (two[^1] == 's' && Previous(match, 3) is "at" or "along" or "across")))
                    ? CountryFinder.Sure
                    : Belonging.Contains(two) ? Little : Plain;
        }

        if (Where.Contains(one))
        {
            return WereThere(two, Previous(match, 3)) || Entering.Contains(two) ? Little
                : IsPeople(two) || Away.Contains(two) || Away.Contains(Previous(match, 3)) ? Destination
                : HadWorked(match) ? Little : IsAbroad(match) ? Destination : CountryFinder.Sure;
        }

        return one == "to" ? Arrival(two, match) : BehindPlace(match) ?? Plain;
    }

    /// <summary>"in Ouanaminthe (Haiti) and Dajabón (Dominican Republic)", "in Nukui, Fiji": what is said of the
    /// place in
    /// front is said of its country.</summary>
    private double? BehindPlace(NameMatch match)
    {
        if (match.Start < 2 || sentence[match.Start - 1] is not ('(' or ' ')
            || (sentence[match.Start - 1] == ' ' && sentence[match.Start - 2] != ','))
        {
            return null;
        }

        var at = words.FindLastIndex(word => word.End <= match.Start);
        var names = 0;
        for (; at >= 0 && (char.IsUpper(sentence[words[at].Start]) || words[at].In(sentence) is "and"); at--)
        {
            names++;
        }

        return names is > 0 and <= WordsOfPast && at >= 0
            && words[at].In(sentence).ToString().ToLowerInvariant() is var lead
            && (Where.Contains(lead) || lead is "at" or "à") ? CountryFinder.Sure : null;
    }

    /// <summary>What the place weighs of which the words behind a comma say what it is: "from Kinshasa, capital of
    /// the Democratic Republic of the Congo".</summary>
    private double? BehindComma(NameMatch match, string word)
    {
        var start = words.FindLast(other => other.End <= match.Start
            && other.In(sentence).Equals(word, StringComparison.OrdinalIgnoreCase)).Start;
        foreach (var (end, weight) in weights)
        {
            if (end < start && sentence.AsSpan(end, start - end) is ", " or ", the ")
            {
                return weight;
            }
        }

        return null;
    }

    /// <summary>"return to Kenya", "return from Libya to Ghana": there a project of reintegration works; "migrate to
    /// Kenya" tells of another country.</summary>
    private double Arrival(string verb, NameMatch match) =>
        verb is "support" or "assistance" or "back" or "resettlement" or "resettled" || TellsOfReturn(match)
            ? Plain + 0.5 : Little;

    private bool TellsOfReturn(NameMatch match) => words
        .Where(word => word.End <= match.Start)
        .TakeLast(WordsOfReturn)
        .Any(word => word.In(sentence) is "home" or "back"
            || word.In(sentence).StartsWith("return", StringComparison.OrdinalIgnoreCase)
            || word.In(sentence).StartsWith("reintegrat", StringComparison.OrdinalIgnoreCase)
            || word.In(sentence).StartsWith("repatriat", StringComparison.OrdinalIgnoreCase));

    /// <summary>"has no activities in Libya", "n’a pas d’activités en Libye".</summary>
    private bool IsDenied(NameMatch match)
    {
        var before = words.Where(word => word.End <= match.Start).TakeLast(WordsOfDenial)
            .Select(word => word.In(sentence).ToString().ToLowerInvariant()).ToList();
        return before.Count > 1 && Where.Contains(before[^1]) && !before.Contains("only") && !before.Contains("but")
            && before.Exists(Denials.Contains) && before.Exists(Deeds.Contains);
    }

    /// <summary>"Chad Miller’s parish", "Jordan Reeve, who": the first name of somebody.</summary>
    private bool IsOfPerson(NameMatch match)
    {
        if (Previous(match, 1) is "mr" or "mrs" or "ms" or "dr" or "prof" or "president" or "minister")
        {
            return true;
        }

        var at = words.FindIndex(word => word.Start >= match.End);
        if (at < 0 || !FirstNames.Contains(sentence.Substring(match.Start, match.Length))
            || words[at].Start != match.End + 1 || sentence[match.End] != ' ')
        {
            return false;
        }

        var name = words[at].In(sentence).ToString();
        var behind = sentence.AsSpan(words[at].End);
        return char.IsUpper(name[0]) && name.Skip(1).All(c => char.IsLower(c) || c is '’' or '\'')
            && (!Gazetteer.TryWhole(name, out _) || FirstNames.Contains(name)) && !Lands.Contains(name)
            && !Rulers.Contains(name.ToLowerInvariant()) && !People.Contains(name.ToLowerInvariant())
            && (name.EndsWith("’s", StringComparison.Ordinal) || name.EndsWith("'s", StringComparison.Ordinal)
                || (!IsBehindArticle(match) && !Where.Contains(Previous(match, 1)) && (behind.StartsWith(", ")
                    || (behind.Length > 1 && behind[0] == ' ' && char.IsLower(behind[1])))));
    }

    private bool IsBehindArticle(NameMatch match) =>
        sentence.AsSpan(0, match.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Malians in France": a people in another's country.</summary>
    private static bool IsPeople(string word) => word.Length > 3
        && Gazetteer.TryWhole(char.ToUpperInvariant(word[0]) + word[1..], out var match)
        && match.Kind == NameKind.People;

    /// <summary>"many of the men were in Qatar": where those are who are away.</summary>
    private static bool WereThere(string verb, string who) => verb is "is" or "are" or "was" or "were"
        && (who is "men" or "husbands" or "fathers" or "sons" or "relatives"
            || (who is not "women" && People.Contains(who)));

    /// <summary>"had worked on building sites in Poland": where people were before the project.</summary>
    private bool HadWorked(NameMatch match)
    {
        var before = words.Where(word => word.End <= match.Start).TakeLast(WordsOfPast)
            .Select(word => word.In(sentence).ToString().ToLowerInvariant()).ToList();
        var had = before.FindLastIndex(word => word is "had" or "used" or "have" or "has");
        if (had >= 0 && before[had] == "has" && !before.Take(had).Any(word => People.Contains(word)))
        {
            return false;
        }

        if (had >= 0 && before[had] == "have"
            && before.Exists(word => word is "we" or "teams" or "offices" or "projects"))
        {
            return false;
        }

        if (HaveWorked.IsMatch(sentence.AsSpan(match.End)) && before.Exists(word => word is "haben" or "hatten"))
        {
            return true;
        }

        return had >= 0 && before.Skip(had).Any(word => word is "worked" or "lived" or "work" or "live" or "studied"
            or "been" or "sought" or "found" or "settled" or "spent" or "stayed" or "fled");
    }

    /// <summary>"has a mother or a father at work abroad, for the most part in Italy".</summary>
    private bool IsAbroad(NameMatch match)
    {
        var before = words.Where(word => word.End <= match.Start).TakeLast(WordsOfPast)
            .Select(word => word.In(sentence).ToString()).ToList();
        var abroad = before.LastIndexOf("abroad");
        return abroad > 0 && (before[abroad - 1] is "work" or "working" or "works" or "parent" or "parents"
            || (abroad + 1 < before.Count
                && before[abroad + 1] is "for" or "most" or "mostly" or "mainly" or "chiefly"));
    }

    /// <summary>"Thai-Myanmar border", "Kenya–Somalia corridor": what lies between two countries.</summary>
    private bool IsHalfOfPair(NameMatch match) =>
        (match.Start > 1 && sentence[match.Start - 1] is '-' or '–' && char.IsLetter(sentence[match.Start - 2]))
        || (match.End + 1 < sentence.Length && sentence[match.End] is '-' or '–'
        && char.IsUpper(sentence[match.End + 1]));

    /// <summary>The word in front of the last one that is asked for, none left out.</summary>
    private string Before(NameMatch match, string word)
    {
        var at = words.FindLastIndex(other => other.End <= match.Start
            && other.In(sentence).Equals(word, StringComparison.OrdinalIgnoreCase));
        return at > 0 ? words[at - 1].In(sentence).ToString().ToLowerInvariant() : "";
    }

    private bool IsFrom(NameMatch match) => Previous(match, 1) is "from" or "neighbouring" or "neighboring";

    private bool IsRuler(NameMatch match) => Rulers.Contains(Next(match, 1)) && !People.Contains(Next(match, 1));

    private bool IsOwner(NameMatch match) =>
        match.End + 1 < sentence.Length && sentence[match.End] is '\'' or '’' && sentence[match.End + 1] == 's';

    /// <summary>The word some places before the name, articles left out, in lower case.</summary>
    private string Previous(NameMatch match, int places)
    {
        var at = words.FindLastIndex(word => word.End <= match.Start);
        for (; at >= 0; at--)
        {
            var word = words[at].In(sentence).ToString().ToLowerInvariant();
            if (Skipped.Contains(word))
            {
                continue;
            }

            if (--places == 0)
            {
                return word;
            }
        }

        return "";
    }

    private string Next(NameMatch match, int places)
    {
        var at = words.FindIndex(word => word.Start >= match.End);
        at += at >= 0 ? places - 1 : 0;
        if (at < 0 || at >= words.Count || words[at].Start - match.End > 4
            || sentence.AsSpan(match.End, words[at].Start - match.End).IndexOfAny(ClauseMarks) >= 0)
        {
            return "";
        }

        var word = words[at].In(sentence).ToString().ToLowerInvariant();
        return word == "s" && at + 1 < words.Count ? words[at + 1].In(sentence).ToString().ToLowerInvariant() : word;
    }

}
