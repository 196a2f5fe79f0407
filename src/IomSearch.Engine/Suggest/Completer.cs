using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggest;

/// <summary>Completes what is being typed to values of keyword fields, by the start of any word.</summary>
/// <remarks>Every typed word must stand in the value, the last one as the start of a word. Values with more live
/// documents come first, of equals the first in byte order. Where nothing fits, the last word may have one typing
/// error, its first letter kept.</remarks>
public static class Completer
{
    private const int LeastForgiven = 4;
    private const int LongestForgiven = 256;

    [ThreadStatic]
    private static (TypedWords Typed, BestRanks Best)? kept;

    /// <summary>The best completions of one field.</summary>
    /// <param name="snapshot">Where to look.</param>
    /// <param name="field">A keyword field that completes: one with an analyzer.</param>
    /// <param name="text">What was typed so far.</param>
    /// <param name="top">How many completions at most.</param>
    /// <param name="deadline">Until when to look; the best of what was found by then are the answer.
    /// Null is without end.</param>
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

        // Kept by the thread, so that the next completion makes no garbage of them.
        var (typed, best) = kept ?? (new TypedWords(), new BestRanks());
        kept = (typed, best);
        typed.Begin(snapshot.Schema.AnalyzerOf(number), text);
        if (typed.Count == 0 || top <= 0)
        {
            return [];
        }

        var completions = snapshot.State.Completions(number);
        var (found, edits) =
            (Find(best.Begin(completions, Most(completions, top)), typed, forgiving: false, deadline), 0);
        if (found.Count == 0 && typed.Last.Length >= LeastForgiven)
        {
            (found, edits) =
                (Find(best.Begin(completions, Most(completions, top)), typed, forgiving: true, deadline), 1);
        }

        var answer = new Completion[found.Count];
        for (var i = 0; i < answer.Length; i++)
        {
            var value = Encoding.UTF8.GetString(completions.Value(found[i]));
            answer[i] = new Completion(field, value, completions.Documents(found[i]), typed.Places(value), edits);
        }

        best.Dispose();
        return answer;
    }

    /// <summary>Makes now what the first completion of each field would wait for: over several segments, their values
    /// and words are joined once for a state.</summary>
    public static void PrepareCompletions(this IndexSnapshot snapshot)
    {
        var fields = snapshot.Schema.Fields;
        for (var field = 0; field < fields.Length; field++)
        {
            if (fields[field] is { Kind: FieldKind.Keyword, Analyzer.Length: > 0 })
            {
                snapshot.State.Completions(field);
            }
        }
    }

    private static int Most(ICompletions completions, int top) => Math.Min(top, Math.Max(completions.Count, 1));

    private static IReadOnlyList<int> Find(BestRanks best, TypedWords typed, bool forgiving, Deadline? deadline)
    {
        for (var word = 0; word + 1 < typed.Count; word++)
        {
            best.Require(typed[word]);
        }

        if (forgiving)
        {
            AddNear(best, Encoding.UTF8.GetString(typed.Last), deadline);
        }
        else
        {
            best.Add(typed.Last, null, deadline);
        }

        return best.Ranks;
    }

    private static void AddNear(BestRanks best, string word, Deadline? deadline) =>
        best.Add(Encoding.UTF8.GetBytes(word[..1]), walk => StartsNearly(walk.Text, word), deadline);

    // Some start of the word, one shorter to one longer than what was typed, is one edit away.
    private static bool StartsNearly(ReadOnlySpan<byte> utf8, string typed)
    {
        Span<char> room = stackalloc char[LongestForgiven];
        var word = utf8.Length <= room.Length
            ? room[..Encoding.UTF8.GetChars(utf8, room)]
            : Encoding.UTF8.GetString(utf8).ToCharArray();
        for (var length = typed.Length - 1; length <= Math.Min(typed.Length + 1, word.Length); length++)
        {
            if (EditDistance.Between(word[..length], typed, 1) <= 1)
            {
                return true;
            }
        }

        return false;
    }
}
