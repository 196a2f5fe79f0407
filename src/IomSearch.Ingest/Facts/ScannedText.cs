using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>A text that may have been scanned, and what its broken words likely are.</summary>
internal sealed class ScannedText
{
    private const int FewestDamaged = 2;

    /// <summary>From so many different broken words on a text was scanned for certain.</summary>
    private const int ManyDamaged = 12;

    /// <summary>So many different words with another letter for the S in front tell that the scanner reads a decorated
    /// S so.</summary>
    private const int FewDecorated = 3;

    /// <summary>So many are broken, and at least one in so many of the unknown words: the same.</summary>
    private const int FewOfMany = 4;
    private const int LeastOfUnknown = 4;

    /// <summary>A word seen so often is likely meant where the text was scanned for certain.</summary>
    private const int SeenTwice = 2;
    private const double LeastShare = 0.03;
    private const int FewestLetters = 5;
    private const int LettersOfLongWord = 7;
    private const int MostLetters = 30;
    private const int LettersOfPart = 3;
    private const int LettersOfSureWord = 8;
    private const int SeenOften = 10;
    private const double Margin = 0.3;
    private const double MostCost = 3.8;
    private const double CostOfUnknownStart = 1.6;

    private static readonly Regex BrokenPossessive = new(@"(?<word>\p{L}+['’])/ ",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly WordLexicon lexicon;
    private readonly IReadOnlyList<string> lines;
    private readonly List<List<ScanToken>> tokens;
    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);
    private bool isSurelyScanned;
    private bool looksScanned;

    /// <summary>Takes a text up.</summary>
    /// <param name="lexicon">The words that are known.</param>
    /// <param name="lines">Its lines.</param>
    public ScannedText(WordLexicon lexicon, IReadOnlyList<string> lines)
    {
        (this.lexicon, this.lines) = (lexicon, lines);
        tokens = [.. lines.Select(ScanTokens.Of)];
        foreach (var token in tokens.SelectMany(line => line).Where(token => token.Text.All(char.IsLetter)))
        {
            var folded = Folding.Name(token.Text);
            own[folded] = own.GetValueOrDefault(folded) + 1;
        }
    }

    /// <summary>The lines with broken words put right, and what was done.</summary>
    public (IReadOnlyList<string> Lines, IReadOnlyList<WordRepair> Repairs) Repaired()
    {
        var damaged = Damaged([.. tokens.SelectMany(line => line).Select(token => token.Text)]);
        if (damaged.Count == 0)
        {
            return (lines, []);
        }

        var repaired = new List<string>(lines.Count);
        var repairs = new List<WordRepair>();
        for (var at = 0; at < lines.Count; at++)
        {
            repaired.Add(Possessive(Line(lines[at], tokens[at], damaged, (at + 1, repairs)), (at + 1, repairs)));
        }

        return repairs.Count > 0 ? (repaired, repairs) : (lines, []);
    }

    /// <summary><c>A Teacher'/ Guide</c>: the s behind an apostrophe.</summary>
    private static string Possessive(string line, (int Number, List<WordRepair> Done) repairs)
    {
        repairs.Done.AddRange(BrokenPossessive.Matches(line)
            .Select(match => new WordRepair(repairs.Number, match.Value.TrimEnd(), $"{match.Groups["word"].Value}s")));
        return BrokenPossessive.Replace(line, "${word}s ");
    }

    /// <summary>The different words of the text that are likely broken; none where the text looks clean.</summary>
    private HashSet<string> Damaged(IReadOnlyCollection<string> printed)
    {
        var unknown = printed.Distinct(StringComparer.Ordinal).Where(IsUnknown).ToList();
        var damaged = unknown.Where(word => Candidates(word, withLost: false).Count > 0)
            .ToHashSet(StringComparer.Ordinal);
        if (damaged.Count < FewestDamaged || damaged.Count < LeastShare * unknown.Count)
        {
            return [];
        }

        isSurelyScanned = damaged.Count >= ManyDamaged;
        looksScanned = damaged.Count(IsDecorated) >= FewDecorated
            || (damaged.Count >= FewOfMany && damaged.Count * LeastOfUnknown >= unknown.Count);
        damaged.UnionWith(unknown.Where(word => Candidates(word, withLost: true).Count > 0));
        return damaged;
    }

    /// <summary>Whether a decorated S in front is all that is broken: <c>Jupport</c>, <c>Tecond</c>.</summary>
    private bool IsDecorated(string word) => word[0] is 'J' or 'T' && Candidates(word, withLost: false)
        .Exists(candidate => candidate.Word[0] == 's' && candidate.Word.Length == word.Length && candidate.Cost <= 1);

    private string Line(
        string line, List<ScanToken> tokens, HashSet<string> damaged, (int Number, List<WordRepair> Done) repairs)
    {
        var shift = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!damaged.Contains(token.Text) || IsName(tokens, at)
                || Likely(token.Text, Neighbour(tokens, at - 1), Neighbour(tokens, at + 1)) is not { } meant)
            {
                continue;
            }

            var word = Cased(token.Text, meant, tokens, at);
            line = string.Concat(line.AsSpan(0, token.Start + shift), word,
                line.AsSpan(token.Start + shift + token.Text.Length));
            shift += word.Length - token.Text.Length;
            repairs.Done.Add(new WordRepair(repairs.Number, token.Text, word));
        }

        return line;
    }

    /// <summary>A word behind Mr or Ms, and a short one behind another with a capital in a line that is no title, is
    /// who somebody is: <c>Fatu Jea</c>.</summary>
    private static bool IsName(List<ScanToken> tokens, int at) => at > 0
        && (tokens[at - 1].Text is "Mr" or "Mrs" or "Ms" or "Dr"
            || (tokens[at].Text.Length < FewestLetters && at > 1 && char.IsUpper(tokens[at - 1].Text[0])
                && !IsTitle(tokens)));

    /// <summary>Unknown: of some length, no short name, not made of known words that a stroke joins.</summary>
    private bool IsUnknown(string printed)
    {
        var letters = printed.Count(c => char.IsLetter(c) || ScanConfusions.IsSign(c));
        var fewest = printed[0] == 'J' ? LettersOfPart : FewestLetters - 1;
        if (letters < fewest || letters > MostLetters || printed.Skip(1).Any(c => char.IsUpper(c) && c != 'I')
            || !printed.Any(char.IsLower))
        {
            return false;
        }

        var parts = printed.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return printed.Any(ScanConfusions.IsSign)
            ? !(parts.Length > 1 && parts.All(part => part.Length >= LettersOfPart
                && lexicon.Knows(Folding.Name(part)))) || IsOneWord(printed, parts)
            : !lexicon.Knows(Folding.Name(printed)) || IsRareName(printed);
    }

    /// <summary>A name of four letters that is all but unknown, and with S for its first letter a common word:
    /// <c>Tafe</c>.</summary>
    private bool IsRareName(string printed) => printed.Length == FewestLetters - 1 && printed[0] is 'T' or 'J'
        && Folding.Name(printed) is var folded && lexicon.IsName(folded) && lexicon.Frequency(folded) < SeenTwice
        && lexicon.Frequency($"s{folded[1..]}") >= SeenOften;

    /// <summary>A stroke in a common word that by chance parts it into known ones, one of them rare:
    /// <c>Partner/hips</c>.</summary>
    private bool IsOneWord(string printed, string[] parts) =>
        parts.Length == 2 && Folding.Name(printed.Replace('/', 's')) is var word
        && (lexicon.Frequency(word) >= SeenOften || lexicon.IsName(word))
        && parts.Min(part => lexicon.Frequency(Folding.Name(part))) < FewestDamaged;

    /// <summary>A capital S that was broken is read in common words of four letters too: <c>Jafe</c>, <c>Tafe</c>,
    /// <c>/top</c>; in one of three, <c>Jea</c>, where the text has more of them.</summary>
    private bool IsShortStart(string printed, string reading) => reading[0] == 's' && (reading.Length switch
    {
        FewestLetters - 1 => printed[0] is 'J' or 'T' or '/' && lexicon.Frequency(reading) > 0,
        LettersOfPart => printed[0] == 'J' && looksScanned && lexicon.Frequency(reading) >= SeenOften,
        _ => false,
    });

    /// <summary>A common word of four letters, <c>Bafe</c> for base, in a text that was scanned.</summary>
    private bool IsShortAndCommon(string reading) => looksScanned && reading.Length == FewestLetters - 1
        && lexicon.Frequency(reading) >= SeenOften;

    /// <summary>A sign between the letters of a word of four stands for a letter, <c>Ba/e</c>; at its end, <c>Job/</c>,
    /// in a text that was scanned for certain.</summary>
    private bool HoldsSign(string printed, string reading) => reading.Length == FewestLetters - 1
        && printed.Length == reading.Length && (printed[1..^1].Any(ScanConfusions.IsSign)
            || ((looksScanned || isSurelyScanned) && ScanConfusions.IsSign(printed[^1])));

    private List<(string Word, double Cost)> Candidates(string printed, bool withLost)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        var rare = new List<string>();
        foreach (var (reading, (_, cost, confusions, isWeak)) in ScanConfusions.Readings(printed))
        {
            if ((reading.Length >= FewestLetters
                    || (confusions == 1 && (IsShortStart(printed, reading) || HoldsSign(printed, reading)
                        || IsShortAndCommon(reading))))
                && Frequency(reading, printed) >= (isWeak && !isSurelyScanned && reading.Length < LettersOfSureWord
                    ? looksScanned ? SeenTwice : SeenOften : 1))
            {
                Offer(best, reading, cost);
                if (isWeak && Frequency(reading, printed) < SeenOften)
                {
                    rare.Add(reading);
                }
            }

            // A sign takes the place of a letter for certain, so beside it another may be lost.
            foreach (var whole in withLost && (!isWeak || printed.Any(ScanConfusions.IsSign))
                && reading.Length > FewestLetters ? lexicon.WithLetterLost(reading) : [])
            {
                Offer(best, whole, cost + ScanConfusions.LostLetter);
            }
        }

        if (ScanConfusions.IsNoStart(printed) && printed.All(char.IsLetter))
        {
            var meant = $"s{Folding.Name(printed)[1..]}";
            Offer(best, meant, lexicon.Knows(meant) ? Margin : CostOfUnknownStart);
        }

        if (withLost && printed.Length >= LettersOfLongWord && printed.All(char.IsLetter))
        {
            var folded = Folding.Name(printed);
            foreach (var whole in lexicon.WithLetterLost(folded)
                .Where(word => lexicon.Frequency(word) >= SeenOften && !AreForms(word, folded)))
            {
                Offer(best, whole, ScanConfusions.LostLetter);
            }
        }

        // A word that only a scanned text makes likely is no rival of a common one.
        if (best.Keys.Any(word => !rare.Contains(word) && lexicon.Frequency(word) >= SeenOften))
        {
            rare.ForEach(word => best.Remove(word));
        }

        return [.. best.Where(pair => pair.Value <= MostCost).Select(pair => (pair.Key, pair.Value))
            .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }

    /// <summary>How often the folded word stands in the lexicon's texts. One that the text itself has elsewhere counts
    /// as common, unless it is a short one, or no more often there than the printed one: two names may resemble each
    /// other. A broken capital S tells by itself which of the two is broken.</summary>
    private int Frequency(string folded, string printed) => Math.Max(lexicon.Frequency(folded),
        folded.Length > FewestLetters && (own.GetValueOrDefault(folded) > own.GetValueOrDefault(Folding.Name(printed))
            || own.GetValueOrDefault($"{folded}s") > own.GetValueOrDefault(Folding.Name(printed))
            || (own.ContainsKey(folded) && folded[0] == 's' && printed[0] is 'J' or 'T' or 'F' or '/'))
            ? SeenOften : 0);

    private static void Offer(Dictionary<string, double> best, string word, double cost)
    {
        if (cost < best.GetValueOrDefault(word, double.MaxValue))
        {
            best[word] = cost;
        }
    }

    /// <summary>The one word that is likely; null when two are.</summary>
    private string? Likely(string printed, string before, string behind)
    {
        var candidates = Candidates(printed, withLost: true);
        if (candidates.Count == 0)
        {
            return null;
        }

        // Of two that are as likely, the one that the text has elsewhere.
        var (first, cost) = candidates.Find(other => other.Cost - candidates[0].Cost < Margin
            && own.ContainsKey(other.Word)) is { Word: not null } told ? told : candidates[0];
        var longer = candidates.Skip(1).Where(other => AreForms(first, other.Word)).ToList();
        if (longer.Find(other => IsAtHome(other.Word, before, behind)) is { Word: { } form }
            && !IsAtHome(first, before, behind) && !IsDecorated(printed))
        {
            return form;
        }

        var rival = candidates.Skip(1).FirstOrDefault(other => !AreForms(first, other.Word));
        return rival.Word is null || rival.Cost - cost >= Margin || IsRarer(rival.Word, first)
            || (own.ContainsKey(first) && !own.ContainsKey(rival.Word)) ? first : null;
    }

    private bool IsAtHome(string word, string before, string behind) =>
        lexicon.HasPair(word, behind) || lexicon.HasPair(before, word);

    private bool IsRarer(string word, string than) =>
        lexicon.Frequency(word) * 10 < lexicon.Frequency(than);

    private static bool AreForms(string word, string other) =>
        other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal);

    private static string Neighbour(List<ScanToken> tokens, int at) =>
        at >= 0 && at < tokens.Count ? Folding.Name(tokens[at].Text) : "";

    /// <summary>The word in the case that its place asks for: capitals stay; a name gets one; where a sign took the
    /// place of the first letter, it is a capital at the start of a line and in a line of capitals.</summary>
    private string Cased(string printed, string meant, List<ScanToken> tokens, int at)
    {
        var isCapital = char.IsUpper(printed[0]) || lexicon.IsName(meant)
            || (ScanConfusions.IsSign(printed[0]) && (at == 0 || IsTitle(tokens)))
            || (printed[0] == 'f' && meant[0] == 's' && IsTitle(tokens));
        return isCapital ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }

    private static bool IsTitle(List<ScanToken> tokens)
    {
        var telling = tokens.Where(token => token.Text.Length >= FewestLetters).ToList();
        // A broken S at the start of a word is an f as often as a capital.
        return telling.Count(token => !char.IsLower(token.Text[0]) || token.Text[0] == 'f') * 3 > telling.Count * 2;
    }
}
