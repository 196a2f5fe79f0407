using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Highlighting;

/// <summary>Finds where a query matched in a text, and the passage that shows it best.</summary>
/// <param name="analyzer">The analyzer of the text's field.</param>
/// <param name="characters">UTF-16 units of a text that are looked at; what is behind is as if
/// it were not there.</param>
public sealed class Highlighter(Analyzer analyzer, int characters = 200_000)
{
    /// <summary>Every range of a text that the query matched, in order, none overlapping another.</summary>
    public IReadOnlyList<Highlight> Ranges(string text, QueryTerms terms) =>
        Joined(Matches(text, terms), 0, text.Length);

    /// <summary>The passage with the most different words of the query; of equals the one with the most
    /// matches, then the first. It starts at a sentence where one starts nearby, and is cut between words. Null
    /// for an empty text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="terms">What matched; with nothing to show, the passage is the text's beginning.</param>
    /// <param name="most">UTF-16 units of a passage, at most; at least 20.</param>
    public Passage? Best(string text, QueryTerms terms, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 20);
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var matches = Matches(text, terms);
        var first = BestWindow(matches, most);
        var start = first < 0
            ? SkipSpace(text, 0)
            : StartOf(text, matches[first].Token.Start, LastEnd(matches, first, most), most);
        var end = EndOf(text, start, most);
        return new Passage(start, end - start, Joined(matches, start, end));
    }

    private List<(Token Token, string Term)> Matches(string text, QueryTerms terms) => terms.IsEmpty
        ? []
        : terms.Matches(analyzer.Tokens(text.Length <= characters ? text : text[..characters]));

    // The first match of the best stretch of at most so many characters; -1 when nothing matched.
    private static int BestWindow(List<(Token Token, string Term)> matches, int most)
    {
        var best = (Different: 0, Count: 0, First: -1);
        var inside = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int first = 0, next = 0; first < matches.Count; first++)
        {
            for (; next < matches.Count && matches[next].Token.End - matches[first].Token.Start <= most; next++)
            {
                inside[matches[next].Term] = inside.GetValueOrDefault(matches[next].Term) + 1;
            }

            if ((inside.Count, next - first).CompareTo((best.Different, best.Count)) > 0)
            {
                best = (inside.Count, next - first, first);
            }

            if (next == first)
            {
                next++;
            }
            else if (--inside[matches[first].Term] == 0)
            {
                inside.Remove(matches[first].Term);
            }
        }

        return best.First < 0 && matches.Count > 0 ? 0 : best.First;
    }

    private static int LastEnd(List<(Token Token, string Term)> matches, int first, int most)
    {
        var end = matches[first].Token.End;
        for (var i = first + 1; i < matches.Count && matches[i].Token.End - matches[first].Token.Start <= most; i++)
        {
            end = Math.Max(end, matches[i].Token.End);
        }

        return end;
    }

    // As far back as leaves room for the last match: to a sentence's start, else to a word's, a third of
    // the passage at most.
    private static int StartOf(string text, int match, int lastEnd, int most)
    {
        var earliest = Math.Max(0, Math.Max(lastEnd - most, match - most));
        var word = -1;
        for (var at = match; at > earliest; at--)
        {
            if (!char.IsWhiteSpace(text[at - 1]))
            {
                continue;
            }

            if (text[at - 1] == '\n' || (at > 1 && text[at - 2] is '.' or '!' or '?' or ':' or ';'))
            {
                return SkipSpace(text, at);
            }

            if (match - at <= most / 3)
            {
                word = at;
            }
        }

        return earliest == 0 ? SkipSpace(text, 0) : word >= 0 ? word : match;
    }

    private static int EndOf(string text, int start, int most)
    {
        if (text.Length - start <= most)
        {
            return start + text.AsSpan(start).TrimEnd().Length;
        }

        var end = start + most;
        for (var at = end; at > start + (most / 2); at--)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                return start + text.AsSpan(start, at - start).TrimEnd().Length;
            }
        }

        // A word longer than half a passage is cut, but never between the halves of a character.
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    // An identifier and its parts cover each other; overlapping ranges are one.
    private static List<Highlight> Joined(List<(Token Token, string Term)> matches, int start, int end)
    {
        var ranges = new List<Highlight>();
        foreach (var (token, _) in matches.Where(match => match.Token.Start >= start && match.Token.End <= end)
            .OrderBy(match => match.Token.Start).ThenByDescending(match => match.Token.End))
        {
            var range = new Highlight(token.Start - start, token.End - token.Start);
            if (ranges.Count > 0 && ranges[^1].Start + ranges[^1].Length > range.Start)
            {
                var joined = Math.Max(ranges[^1].Start + ranges[^1].Length, range.Start + range.Length)
                    - ranges[^1].Start;
                ranges[^1] = ranges[^1] with { Length = joined };
            }
            else
            {
                ranges.Add(range);
            }
        }

        return ranges;
    }
}
