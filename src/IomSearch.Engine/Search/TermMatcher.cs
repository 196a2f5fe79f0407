using System.Text;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Finds the documents of all terms of a segment that a prefix or a pattern stands
/// for. For one thread.</summary>
internal sealed class TermMatcher
{
    private const int LongestUtf8 = 3;

    private readonly TermWalk walk = new();
    private readonly PostingsCursor cursor = new();
    private byte[] start = [];
    private (string Pattern, WildcardAutomaton Automaton)? compiled;

    /// <summary>Puts the documents of all terms that start with a prefix into a set.</summary>
    /// <returns>The number of terms looked at.</returns>
    public int Prefix(SegmentReader reader, int field, string prefix, DocSet set)
    {
        if (start.Length < prefix.Length * LongestUtf8)
        {
            start = new byte[prefix.Length * LongestUtf8];
        }

        var bytes = start.AsSpan(0, Encoding.UTF8.GetBytes(prefix, start));
        reader.Terms.Walk(field, bytes, walk);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(bytes); seen++)
        {
            AddTo(set, reader);
        }

        return seen;
    }

    /// <summary>Puts the documents of all terms that fit a pattern of <c>*</c> and <c>?</c> into a set.</summary>
    /// <returns>The number of terms looked at: those that begin as the pattern does.</returns>
    public int Wildcard(SegmentReader reader, int field, string pattern, DocSet set)
    {
        if (compiled?.Pattern != pattern)
        {
            compiled = (pattern, new WildcardAutomaton(pattern));
        }

        var automaton = compiled.Value.Automaton;
        reader.Terms.Walk(field, automaton.Start, walk);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(automaton.Start); seen++)
        {
            if (automaton.Accepts(walk.Text))
            {
                AddTo(set, reader);
            }
        }

        return seen;
    }

    private void AddTo(DocSet set, SegmentReader reader)
    {
        reader.Postings(walk.Entry, cursor);
        while (cursor.NextBlock())
        {
            set.Add(cursor.TakeBlock());
        }
    }
}
