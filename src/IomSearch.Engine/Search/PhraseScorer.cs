using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents in which terms stand as a phrase, scored by BM25 over how often they do.</summary>
/// <remarks>The frequency of a sloppy phrase is the sum over its places of 1 / (1 + how far the terms were moved), as in
/// Lucene's SloppyPhraseMatcher.</remarks>
internal sealed class PhraseScorer : Scorer
{
    private readonly PhraseWord[] words;
    private readonly AllOfScorer together;
    private readonly CheckedBytes norms;
    private readonly float[] lengthFactors;
    private readonly float weight;
    private readonly int slop;
    private float frequency;

    public PhraseScorer(PhraseWord[] words, int slop, CheckedBytes norms, float[] lengthFactors, float weight)
    {
        (this.words, this.slop, this.norms, this.lengthFactors, this.weight) = (words, slop, norms, lengthFactors, weight);
        together = new AllOfScorer(words.Select(word => word.Documents), []);
    }

    public override int Doc => together.Doc;

    public override long Cost => together.Cost;

    public override int Next() => Pass(together.Next());

    public override int SeekTo(int target) => target <= Doc ? Doc : Pass(together.SeekTo(target));

    public override float Score() => Bm25.Score(weight, frequency, lengthFactors[norms.Span[Doc]]);

    private int Pass(int doc)
    {
        while (doc != End)
        {
            foreach (var word in words)
            {
                word.Load();
            }

            frequency = slop == 0 ? ExactPhrase.Count(words) : SloppyPhrase.Frequency(words, slop);
            if (frequency > 0)
            {
                break;
            }

            doc = together.Next();
        }

        return doc;
    }
}

/// <summary>One term of a phrase, with its positions in the present document.</summary>
internal sealed class PhraseWord(PostingsCursor postings, PositionsCursor positions, int place)
{
    private int[] starts = [];
    private int index;

    /// <summary>The documents of the term.</summary>
    public Scorer Documents { get; } = new CursorScorer(postings);

    /// <summary>Number of positions.</summary>
    public int Count { get; private set; }

    /// <summary>Where the phrase would start if the present position of the term were its place in it.</summary>
    public int Start => starts[index];

    /// <summary>Whether the positions are used up.</summary>
    public bool AtEnd => index >= Count;

    /// <summary>Takes the positions of the present document.</summary>
    public void Load()
    {
        var all = positions.Positions();
        if (starts.Length < all.Length)
        {
            starts = new int[Math.Max(all.Length, 2 * starts.Length)];
        }

        for (var i = 0; i < all.Length; i++)
        {
            starts[i] = all[i] - place;
        }

        (Count, index) = (all.Length, 0);
    }

    /// <summary>Goes to the next position; false after the last.</summary>
    public bool Next() => ++index < Count;

    /// <summary>Goes to the first position from which the phrase would start at a place or later; false when there is none.</summary>
    public bool SeekTo(int start)
    {
        while (index < Count && starts[index] < start)
        {
            index++;
        }

        return index < Count;
    }

    private sealed class CursorScorer(PostingsCursor postings) : Scorer
    {
        public override int Doc => postings.Doc;

        public override long Cost => postings.Documents;

        public override int Next() => postings.Next();

        public override int SeekTo(int target) => postings.SeekTo(target);

        public override float Score() => 0;
    }
}
