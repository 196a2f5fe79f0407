using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggest;

/// <summary>Completes what is being typed to values of keyword fields, by the start of any word.</summary>
/// <remarks>Every typed word must stand in the value, the last one as the start of a word. Values with more documents come
/// first, of those that are among the first 256 of some segment. Where nothing fits, the last word may have one typing error, its first letter kept.</remarks>
public static class Completer
{
    private const int LeastForgiven = 4;
    private const int OfManySegments = 256;

    /// <summary>The best completions of one field.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="field">A keyword field that completes: one with an analyzer.</param>
    /// <param name="text">What was typed so far.</param>
    /// <param name="top">How many completions at most.</param>
    /// <param name="deadline">Until when to look; the best of what was found by then are the answer. Null is without end.</param>
    /// <exception cref="ArgumentException">The field does not complete.</exception>
    public static IReadOnlyList<Completion> Complete(
        this IndexSnapshot snapshot, string field, string text, int top, Deadline? deadline = null)
    {
        var number = snapshot.Schema.Require(field, FieldKind.Keyword);
        var spec = snapshot.Schema.Fields[number];
        if (spec.Analyzer.Length == 0)
        {
            throw new ArgumentException($"the field '{field}' does not complete", nameof(field));
        }

        var typed = new TypedWords(snapshot.Schema.AnalyzerOf(number), text);
        if (typed.Words.Count == 0 || top <= 0)
        {
            return [];
        }

        var (found, edits) = (Find(snapshot.State, number, top, typed.Words, forgiving: false, deadline), 0);
        if (found.Count == 0 && typed.Words[^1].Length >= LeastForgiven)
        {
            (found, edits) = (Find(snapshot.State, number, top, typed.Words, forgiving: true, deadline), 1);
        }

        return [.. found.Select(pair => new Completion(field, pair.Value, pair.Documents, typed.Places(pair.Value), edits))];
    }

    private static List<(string Value, int Documents)> Find(
        IndexGeneration state, int field, int top, IReadOnlyList<byte[]> words, bool forgiving, Deadline? deadline) =>
        state.Segments is [{ Live: null } only]
            ? FindInWhole(only.Reader.Completions, field, top, words, forgiving, deadline)
            : FindInMany(state, field, top, words, forgiving, deadline);

    // The order of a segment that is alone and whole is the order.
    private static List<(string Value, int Documents)> FindInWhole(
        CompletionReader completions, int field, int top, IReadOnlyList<byte[]> words, bool forgiving, Deadline? deadline)
    {
        using var best = new BestRanks(completions, field, top);
        Gather(best, words, forgiving, deadline);
        var found = new List<(string, int)>(best.Ranks.Count);
        foreach (var rank in best.Ranks)
        {
            var documents = 0;
            for (var list = completions.Documents(field, rank); list.Next();)
            {
                documents++;
            }

            found.Add((Encoding.UTF8.GetString(completions.Value(field, rank)), documents));
        }

        return found;
    }

    // Each segment gives more than are wanted, since a value may stand in many of them; twice as deep as long as deleted documents
    // leave too few.
    private static List<(string Value, int Documents)> FindInMany(
        IndexGeneration state, int field, int top, IReadOnlyList<byte[]> words, bool forgiving, Deadline? deadline)
    {
        for (var most = Math.Max(OfManySegments, top); ; most *= 2)
        {
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var isCut = false;
            foreach (var view in state.Segments)
            {
                using var best = new BestRanks(view.Reader.Completions, field, most);
                Gather(best, words, forgiving, deadline);
                isCut |= best.IsCut;
                foreach (var rank in best.Ranks)
                {
                    Count(state, field, view.Reader.Completions.Value(field, rank), counts);
                }
            }

            if (counts.Count >= top || !isCut || deadline is { HasPassed: true })
            {
                return
                [
                    .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                        .Take(top).Select(pair => (pair.Key, pair.Value)),
                ];
            }
        }
    }

    private static void Gather(BestRanks best, IReadOnlyList<byte[]> words, bool forgiving, Deadline? deadline)
    {
        foreach (var word in words.SkipLast(1))
        {
            best.Require(word);
        }

        if (!forgiving)
        {
            best.Add(words[^1], null, deadline);
            return;
        }

        var last = Encoding.UTF8.GetString(words[^1]);
        best.Add(Encoding.UTF8.GetBytes(last[..1]), walk => StartsNearly(Encoding.UTF8.GetString(walk.Text), last), deadline);
    }

    // The documents of a value that are not deleted, in all segments; a value that has none does not complete.
    private static void Count(IndexGeneration state, int field, ReadOnlySpan<byte> value, Dictionary<string, int> counts)
    {
        var text = Encoding.UTF8.GetString(value);
        if (counts.ContainsKey(text))
        {
            return;
        }

        var live = 0;
        foreach (var view in state.Segments)
        {
            if (view.Reader.Columns.Keywords(field).Find(value) is >= 0 and var ordinal)
            {
                live += Live(view, field, view.Reader.Completions.Rank(field, ordinal));
            }
        }

        if (live > 0)
        {
            counts.Add(text, live);
        }
    }

    private static int Live(SegmentView view, int field, int rank)
    {
        var count = 0;
        var documents = view.Reader.Completions.Documents(field, rank);
        while (documents.Next())
        {
            count += view.IsLive(documents.Present) ? 1 : 0;
        }

        return count;
    }

    // Some start of the word, one shorter to one longer than what was typed, is one edit away.
    private static bool StartsNearly(string word, string typed)
    {
        for (var length = typed.Length - 1; length <= Math.Min(typed.Length + 1, word.Length); length++)
        {
            if (EditDistance.Between(word.AsSpan(0, length), typed, 1) <= 1)
            {
                return true;
            }
        }

        return false;
    }
}
