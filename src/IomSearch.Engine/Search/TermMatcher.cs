using System.Text;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Finds the terms of one segment that a prefix or a pattern stands for.</summary>
internal static class TermMatcher
{
    /// <summary>Visits the entries of all terms that start with a prefix.</summary>
    /// <returns>The number of terms looked at.</returns>
    public static int Prefix(TermDictionary terms, int field, string prefix, Action<TermEntry> visit)
    {
        var start = Encoding.UTF8.GetBytes(prefix);
        var walk = terms.Walk(field, start);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(start); seen++)
        {
            visit(walk.Entry);
        }

        return seen;
    }

    /// <summary>Visits the entries of all terms that fit a pattern of <c>*</c> and <c>?</c>.</summary>
    /// <returns>The number of terms looked at: those that begin as the pattern does.</returns>
    public static int Wildcard(TermDictionary terms, int field, string pattern, Action<TermEntry> visit)
    {
        var automaton = new WildcardAutomaton(pattern);
        var walk = terms.Walk(field, automaton.Start);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(automaton.Start); seen++)
        {
            if (automaton.Accepts(walk.Text))
            {
                visit(walk.Entry);
            }
        }

        return seen;
    }
}
