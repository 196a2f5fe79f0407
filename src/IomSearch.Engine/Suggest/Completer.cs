using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggest;

/// <summary>Completes what is being typed to values of keyword fields, by the start of any word.</summary>
/// <remarks>Every typed word must stand in the value, the last one as the start of a word. Values with more documents come
/// first. Where nothing fits, the last word may have one typing error, its first letter kept.</remarks>
public static class Completer
{
    private const int LeastForgiven = 4;
    private const int ClockInterval = 256;

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
        if (typed.Words.Count == 0)
        {
            return [];
        }

        var exact = Collect(snapshot.State, number, top, (reader, ranks) => Ranks(reader, number, typed.Words, ranks, deadline), deadline);
        var edits = exact.Count == 0 && typed.Words[^1].Length >= LeastForgiven ? 1 : 0;
        var found = edits == 0
            ? exact
            : Collect(snapshot.State, number, top, (reader, ranks) => ForgivingRanks(reader, number, typed.Words, ranks, deadline), deadline);
        return [.. found.Select(pair => new Completion(field, pair.Value, pair.Documents, typed.Places(pair.Value), edits))];
    }

    // Each segment gives its best; a value's documents are then counted over all segments.
    private static List<(string Value, int Documents)> Collect(
        IndexGeneration state, int field, int top, Action<CompletionReader, SortedSet<int>> gather, Deadline? deadline)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var view in state.Segments)
        {
            var ranks = new SortedSet<int>();
            gather(view.Reader.Completions, ranks);
            foreach (var rank in ranks.TakeWhile((_, seen) => seen % ClockInterval != ClockInterval - 1 || deadline?.Passes() is not true))
            {
                var live = Live(view, field, rank);
                if (live > 0)
                {
                    var value = Encoding.UTF8.GetString(view.Reader.Completions.Value(field, rank));
                    counts[value] = counts.GetValueOrDefault(value) + live;
                }
            }
        }

        return
        [
            .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(top).Select(pair => (pair.Key, pair.Value)),
        ];
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

    private static void Ranks(
        CompletionReader reader, int field, IReadOnlyList<byte[]> words, SortedSet<int> ranks, Deadline? deadline)
    {
        var last = words[^1];
        var walk = reader.Words.Walk(field, last);
        while (walk.Next() && walk.Text.StartsWith(last) && deadline?.Passes() is not true)
        {
            AddRanks(reader, field, walk.Entry, ranks);
        }

        Narrow(reader, field, words, ranks);
    }

    private static void ForgivingRanks(
        CompletionReader reader, int field, IReadOnlyList<byte[]> words, SortedSet<int> ranks, Deadline? deadline)
    {
        var last = Encoding.UTF8.GetString(words[^1]);
        var first = Encoding.UTF8.GetBytes(last[..1]);
        var walk = reader.Words.Walk(field, first);
        while (walk.Next() && walk.Text.StartsWith(first) && deadline?.Passes() is not true)
        {
            if (StartsNearly(Encoding.UTF8.GetString(walk.Text), last))
            {
                AddRanks(reader, field, walk.Entry, ranks);
            }
        }

        Narrow(reader, field, words, ranks);
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

    private static void Narrow(CompletionReader reader, int field, IReadOnlyList<byte[]> words, SortedSet<int> ranks)
    {
        foreach (var word in words.SkipLast(1))
        {
            var with = new SortedSet<int>();
            if (reader.Words.TryFind(field, word, out var entry))
            {
                AddRanks(reader, field, entry, with);
            }

            ranks.IntersectWith(with);
        }
    }

    private static void AddRanks(CompletionReader reader, int field, in TermEntry entry, SortedSet<int> ranks)
    {
        var list = reader.Ranks(field, entry);
        while (list.Next())
        {
            ranks.Add(list.Present);
        }
    }
}
