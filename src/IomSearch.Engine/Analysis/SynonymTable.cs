namespace IomSearch.Engine.Analysis;

/// <summary>The synonyms as the terms of one analyzer: a tree of phrases, a term with its position a step.</summary>
internal sealed class SynonymTable
{
    private readonly Node root = new();

    /// <summary>Lets one phrase be answered by another as well.</summary>
    public void Add(SynonymPhrase from, SynonymPhrase to)
    {
        var node = root;
        foreach (var step in from.Terms.Zip(from.Positions))
        {
            if (!node.Next.TryGetValue(step, out var child))
            {
                node.Next.Add(step, child = new Node());
            }

            node = child;
        }

        if (!node.Alternatives.Contains(to))
        {
            node.Alternatives.Add(to);
        }
    }

    /// <summary>The phrases with synonyms in a list of words, from left to right, the longest at each place, none
    /// overlapping another.</summary>
    /// <param name="words">Tokens of one text without compounds.</param>
    /// <param name="mayStart">Whether a phrase may start at a token.</param>
    /// <param name="mayEnd">Whether a phrase may end with a token.</param>
    public IEnumerable<SynonymMatch> Matches(
        IReadOnlyList<Token> words, Func<int, bool> mayStart, Func<int, bool> mayEnd)
    {
        for (var start = 0; start < words.Count;)
        {
            var match = mayStart(start) ? Longest(words, start, mayEnd) : null;
            if (match is not null)
            {
                yield return match;
            }

            start += match?.Length ?? 1;
        }
    }

    private SynonymMatch? Longest(IReadOnlyList<Token> words, int start, Func<int, bool> mayEnd)
    {
        SynonymMatch? longest = null;
        var node = root;
        for (var at = start; at < words.Count; at++)
        {
            var step = (words[at].Term, words[at].Position - words[start].Position);
            if (!node.Next.TryGetValue(step, out var next))
            {
                break;
            }

            node = next;
            longest = node.Alternatives.Count > 0 && mayEnd(at)
                ? new SynonymMatch(start, at - start + 1, node.Alternatives)
                : longest;
        }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<(string Term, int Position), Node> Next { get; } = [];

        public List<SynonymPhrase> Alternatives { get; } = [];
    }
}
