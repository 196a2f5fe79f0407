using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Search;

/// <summary>Documents in which terms stand as a phrase, scored by BM25 over how often they do.</summary>
/// <remarks>The frequency of a sloppy phrase is the sum over its places of 1 / (1 + how far the terms were moved), as
/// in Lucene's SloppyPhraseMatcher.</remarks>
internal sealed class PhraseScorer : Scorer
{
    private readonly List<PhraseWord> made = [];
    private readonly List<Scorer> documents = [];
    private readonly AllOfScorer together = new();
    private readonly SloppyPhrase sloppy = new();
    private int count;
    private CheckedBytes norms;
    private float[] lengthFactors = [];
    private float weight;
    private bool isSloppy;

    /// <summary>As many words as the phrase has, each to be begun before the phrase is.</summary>
    public ReadOnlySpan<PhraseWord> Words(int number)
    {
        while (made.Count < number)
        {
            made.Add(new PhraseWord());
        }

        count = number;
        return Present;
    }

    /// <summary>Begins before the first document.</summary>
    /// <param name="slop">How many places the words may be moved in all.</param>
    /// <param name="codes">The length code of each document in the field.</param>
    /// <param name="factors">The length factor of each code.</param>
    /// <param name="idf">How telling the words are together, times the phrase's boost.</param>
    public PhraseScorer Begin(int slop, CheckedBytes codes, float[] factors, float idf)
    {
        (norms, lengthFactors, weight, isSloppy, Frequency) = (codes, factors, idf, slop > 0, 0);
        if (isSloppy)
        {
            sloppy.Begin(Present, slop);
        }

        documents.Clear();
        foreach (var word in Present)
        {
            documents.Add(word.Documents);
        }

        together.Begin(CollectionsMarshal.AsSpan(documents), []);
        return this;
    }

    private ReadOnlySpan<PhraseWord> Present => CollectionsMarshal.AsSpan(made)[..count];

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
        if (!isSloppy)
        {
            foreach (var word in Present)
            {
                bound = Math.Min(bound, word.Documents.Bound(from, out var end));
                upTo = Math.Min(upTo, end);
            }
        }

        return bound;
    }

    private int Pass(int doc)
    {
        var words = Present;
        while (doc != End)
        {
            foreach (var word in words)
            {
                word.Load();
            }

            Frequency = isSloppy ? sloppy.Frequency(words) : ExactPhrase.Count(words);
            if (Frequency > 0)
            {
                break;
            }

            doc = together.Next();
        }

        return doc;
    }
}
