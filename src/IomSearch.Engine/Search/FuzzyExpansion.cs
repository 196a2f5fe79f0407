using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>The terms that a misspelt word stands for: the nearest of the whole index, so that every segment has the
/// same ones, each with its entries as the walk over a segment's terms met them.</summary>
internal sealed class FuzzyExpansion
{
    private readonly FuzzyWalk walk = new();
    private readonly List<Found> terms = [];

    // Those of the segments so far, in byte order, and the list that they are joined into with the next segment's.
    private List<Found> joined = [];
    private List<Found> joining = [];
    private byte[] texts = new byte[256];
    private int used;

    // A row of entries to a term, an entry to a segment.
    private TermEntry[] entries = [];
    private int rows;
    private int segments;

    /// <summary>Number of terms.</summary>
    public int Count => terms.Count;

    /// <summary>A term with what it counts, by its place: nearest first, and then in term order.</summary>
    public (float Factor, float Idf) this[int place] => (terms[place].Factor, terms[place].Idf);

    /// <summary>A term's text.</summary>
    public string Text(int place) => Encoding.UTF8.GetString(TextOf(terms[place]));

    /// <summary>A term's entry in a segment; one of no documents where the segment does not have it.</summary>
    public ref readonly TermEntry Entry(int place, int segment) => ref entries[(terms[place].Row * segments) + segment];

    /// <summary>Finds the terms of a word.</summary>
    /// <param name="index">The state of the index.</param>
    /// <param name="fuzzy">The word.</param>
    /// <param name="most">How many terms it stands for at most.</param>
    /// <param name="weights">Tells how telling a term is.</param>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public FuzzyExpansion Begin(IndexGeneration index, Query.Fuzzy fuzzy, int most, TermWeights weights)
    {
        var field = index.Schema.Require(fuzzy.Field, FieldKind.Text);
        (segments, used, rows) = (index.Segments.Count, 0, 0);
        joined.Clear();
        walk.Begin(fuzzy.Text, fuzzy.MaxEdits);
        for (var segment = 0; segment < segments; segment++)
        {
            walk.Open(index.Segments[segment].Reader.Terms, field);
            Join(segment);
        }

        terms.Clear();
        for (var edits = 0; edits <= LevenshteinAutomaton.MaxEdits; edits++)
        {
            foreach (var found in joined)
            {
                if (found.Edits == edits && terms.Count < most)
                {
                    var row = entries.AsSpan(found.Row * segments, segments);
                    terms.Add(found with
                    {
                        Factor = Factor(fuzzy.Text, found),
                        Idf = weights.Idf(field, index.Statistics.DocumentFrequency(row)),
                    });
                }
            }
        }

        return this;
    }

    // Each weighs less by its edits' share of the shorter word, 0 at least (as in Lucene's FuzzyQuery).
    private float Factor(string word, in Found found) =>
        Math.Max(0, 1f - (found.Edits / (float)Math.Min(word.Length, Encoding.UTF8.GetCharCount(TextOf(found)))));

    private ReadOnlySpan<byte> TextOf(in Found found) => texts.AsSpan(found.Start, found.Length);

    // Both lists are in byte order, so one look at each term joins them.
    private void Join(int segment)
    {
        joining.Clear();
        var known = 0;
        while (walk.Next())
        {
            var order = 1;
            while (known < joined.Count && (order = TextOf(joined[known]).SequenceCompareTo(walk.Text)) < 0)
            {
                joining.Add(joined[known++]);
            }

            var found = order == 0 ? joined[known++] : Add();
            entries[(found.Row * segments) + segment] = walk.Entry;
            joining.Add(found);
        }

        for (; known < joined.Count; known++)
        {
            joining.Add(joined[known]);
        }

        (joined, joining) = (joining, joined);
    }

    private Found Add()
    {
        var text = walk.Text;
        if (used + text.Length > texts.Length)
        {
            Array.Resize(ref texts, Math.Max(2 * texts.Length, used + text.Length));
        }

        if ((rows + 1) * segments > entries.Length)
        {
            Array.Resize(ref entries, Math.Max(2 * entries.Length, (rows + 16) * segments));
        }

        text.CopyTo(texts.AsSpan(used));
        entries.AsSpan(rows * segments, segments).Clear();
        var found = new Found(used, text.Length, walk.Edits, rows++, 0, 0);
        used += text.Length;
        return found;
    }

    private readonly record struct Found(int Start, int Length, int Edits, int Row, float Factor, float Idf);
}
