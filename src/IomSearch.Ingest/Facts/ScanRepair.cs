using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Puts words right that a scanner broke, where exactly one word is likely.</summary>
/// <remarks>
/// A word is looked at when the lexicon knows neither it nor another form of it. Its readings by the table of
/// confusions are looked up; the cheapest known one is the word, unless another comes close. Two that differ by a lost
/// letter are told apart by the words around them. Clean texts have unknown words too, nearly all of them names, and
/// some name resembles a word; so nothing is repaired in a text in which fewer than <see cref="FewestDamaged"/> words
/// can be, or in which they are a small share of the unknown words: that text was not scanned.
/// A wrong repair changes what a source says; a missed one leaves a word as printed.
/// </remarks>
/// <param name="lexicon">The words that are known; asked for only when a text is looked at.</param>
public sealed class ScanRepair(Func<WordLexicon> lexicon)
{
    private const int FewestDamaged = 2;
    private const double LeastShare = 0.03;
    private const int FewestLetters = 5;
    private const int LettersOfLongWord = 7;
    private const int SeenOften = 10;
    private const double Margin = 0.3;
    private const double MostCost = 3.8;

    private readonly Lazy<WordLexicon> words = new(lexicon);

    /// <summary>The lines with broken words put right, and what was done, in the order of the lines.</summary>
    /// <param name="lines">The lines of a text.</param>
    public (IReadOnlyList<string> Lines, IReadOnlyList<WordRepair> Repairs) Apply(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var tokens = lines.Select(ScanTokens.Of).ToList();
        var damaged = Damaged([.. tokens.SelectMany(line => line).Select(token => token.Text)]);
        if (damaged.Count == 0)
        {
            return (lines, []);
        }

        var repaired = new List<string>(lines.Count);
        var repairs = new List<WordRepair>();
        for (var at = 0; at < lines.Count; at++)
        {
            repaired.Add(Line(lines[at], tokens[at], damaged, (at + 1, repairs)));
        }

        return repairs.Count > 0 ? (repaired, repairs) : (lines, []);
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

        damaged.UnionWith(unknown.Where(word => Candidates(word, withLost: true).Count > 0));
        return damaged;
    }

    private string Line(
        string line, List<ScanToken> tokens, HashSet<string> damaged, (int Number, List<WordRepair> Done) repairs)
    {
        var shift = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (!damaged.Contains(token.Text)
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

    /// <summary>Unknown: of some length, no short name, not made of known words that a stroke joins.</summary>
    private bool IsUnknown(string printed)
    {
        var letters = printed.Count(char.IsLetter);
        if (letters < FewestLetters - 1 || printed.Skip(1).Any(char.IsUpper))
        {
            return false;
        }

        var parts = printed.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return printed.Any(ScanConfusions.IsSign)
            ? !(parts.Length > 1 && parts.All(part => words.Value.Knows(Folding.Name(part))))
            : !words.Value.Knows(Folding.Name(printed));
    }

    /// <summary>A capital J that no word begins with is read in common words of four letters too: <c>Jafe</c>.</summary>
    private bool IsShortStart(string printed, string reading) =>
        printed[0] == 'J' && reading.Length == FewestLetters - 1 && words.Value.Frequency(reading) >= SeenOften;

    private List<(string Word, double Cost)> Candidates(string printed, bool withLost)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (reading, (_, cost, _, isWeak)) in ScanConfusions.Readings(printed))
        {
            if ((reading.Length >= FewestLetters || IsShortStart(printed, reading))
                && words.Value.Frequency(reading) >= (isWeak ? SeenOften : 1))
            {
                Offer(best, reading, cost);
            }

            // A sign takes the place of a letter for certain, so beside it another may be lost.
            foreach (var whole in withLost && (!isWeak || printed.Any(ScanConfusions.IsSign))
                && reading.Length > FewestLetters ? words.Value.WithLetterLost(reading) : [])
            {
                Offer(best, whole, cost + ScanConfusions.LostLetter);
            }
        }

        if (ScanConfusions.IsNoStart(printed) && printed.All(char.IsLetter))
        {
            Offer(best, $"s{Folding.Name(printed)[1..]}", Margin);
        }

        if (withLost && printed.Length >= LettersOfLongWord && printed.All(char.IsLetter))
        {
            var folded = Folding.Name(printed);
            foreach (var whole in words.Value.WithLetterLost(folded)
                .Where(word => words.Value.Frequency(word) >= SeenOften && !AreForms(word, folded)))
            {
                Offer(best, whole, ScanConfusions.LostLetter);
            }
        }

        return [.. best.Where(pair => pair.Value <= MostCost).Select(pair => (pair.Key, pair.Value))
            .OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }

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

        var (first, cost) = candidates[0];
        var longer = candidates.Skip(1).Where(other => AreForms(first, other.Word)).ToList();
        if (longer.Find(other => IsAtHome(other.Word, before, behind)) is { Word: { } form }
            && !IsAtHome(first, before, behind))
        {
            return form;
        }

        var rival = candidates.Skip(1).FirstOrDefault(other => !AreForms(first, other.Word));
        return rival.Word is null || rival.Cost - cost >= Margin || IsRarer(rival.Word, first) ? first : null;
    }

    private bool IsAtHome(string word, string before, string behind) =>
        words.Value.HasPair(word, behind) || words.Value.HasPair(before, word);

    private bool IsRarer(string word, string than) =>
        words.Value.Frequency(word) * 10 < words.Value.Frequency(than);

    private static bool AreForms(string word, string other) =>
        other.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(other, StringComparison.Ordinal);

    private static string Neighbour(List<ScanToken> tokens, int at) =>
        at >= 0 && at < tokens.Count ? Folding.Name(tokens[at].Text) : "";

    /// <summary>The word in the case that its place asks for: capitals stay; a name gets one; where a sign took the
    /// place of the first letter, it is a capital at the start of a line and in a line of capitals.</summary>
    private string Cased(string printed, string meant, List<ScanToken> tokens, int at)
    {
        var isCapital = char.IsUpper(printed[0]) || words.Value.IsName(meant)
            || (ScanConfusions.IsSign(printed[0]) && (at == 0 || IsTitle(tokens)));
        return isCapital ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;
    }

    private static bool IsTitle(List<ScanToken> tokens)
    {
        var telling = tokens.Where(token => token.Text.Length >= FewestLetters).ToList();
        return telling.Count(token => !char.IsLower(token.Text[0])) * 3 > telling.Count * 2;
    }
}
