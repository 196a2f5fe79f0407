using IomSearch.Engine.IO;

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
    private readonly SloppyPhrase? sloppy;

    public PhraseScorer(PhraseWord[] words, int slop, CheckedBytes norms, float[] lengthFactors, float weight)
    {
        (this.words, this.norms, this.lengthFactors, this.weight) = (words, norms, lengthFactors, weight);
        sloppy = slop == 0 ? null : new SloppyPhrase(words, slop);
        together = new AllOfScorer(Array.ConvertAll(words, Scorer (word) => word.Documents), []);
    }

    public override int Doc => together.Doc;

    public override long Cost => together.Cost;

    public override int Next() => Pass(together.Next());

    public override int SeekTo(int target) => target <= Doc ? Doc : Pass(together.SeekTo(target));

    /// <summary>How often the phrase stands in the present document; a sloppy one in parts.</summary>
    public float Frequency { get; private set; }

    public override float Score() => Bm25.Score(weight, Frequency, lengthFactors[norms.Span[Doc]]);

    // An exact phrase stands no more often than any of its words; a sloppy one may.
    public override float Bound(int from, out int upTo)
    {
        upTo = End;
        var bound = weight;
        if (sloppy is null)
        {
            foreach (var word in words)
            {
                bound = Math.Min(bound, word.Documents.Bound(from, out var end));
                upTo = Math.Min(upTo, end);
            }
        }

        return bound;
    }

    private int Pass(int doc)
    {
        while (doc != End)
        {
            foreach (var word in words)
            {
                word.Load();
            }

            Frequency = sloppy?.Frequency() ?? ExactPhrase.Count(words);
            if (Frequency > 0)
            {
                break;
            }

            doc = together.Next();
        }

        return doc;
    }
}
