using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The documents of one term, scored by BM25.</summary>
internal sealed class TermScorer : Scorer
{
    private readonly PostingsCursor postings = new();
    private CheckedBytes norms;
    private float[] lengthFactors = [];
    private float weight;
    private int documents;
    private int boundBlock;
    private float bound;

    /// <summary>The term's postings, begun before the scorer is.</summary>
    public PostingsCursor Postings => postings;

    /// <summary>Begins where the postings stand.</summary>
    /// <param name="codes">The length code of each document in the field.</param>
    /// <param name="factors">The length factor of each code.</param>
    /// <param name="idf">How telling the term is, times its boost.</param>
    public TermScorer Begin(CheckedBytes codes, float[] factors, float idf)
    {
        (norms, lengthFactors, weight) = (codes, factors, idf);
        (documents, boundBlock, bound) = (postings.Documents, -1, 0);
        return this;
    }

    public override int Doc => postings.Doc;

    public override long Cost => documents;

    public override int? Count => documents;

    public override bool AddsFast => true;

    /// <summary>How often the term stands in the present document.</summary>
    public int Frequency => postings.Frequency;

    public override int Next() => postings.Next();

    public override int SeekTo(int target) => postings.SeekTo(target);

    public override int SeekTo(int target, DocSet set) => postings.SeekTo(target, set);

    public override float Score() =>
        Bm25.Score(weight, Frequency, lengthFactors[norms.Span[postings.Doc]]);

    public override int Take(int end, Span<uint> docs, Span<float> scores)
    {
        var taken = postings.TakeTo(end, out var frequencies);
        taken.CopyTo(docs);
        var codes = norms.Span;
        for (var i = 0; i < taken.Length; i++)
        {
            scores[i] = lengthFactors[codes[(int)taken[i]]];
        }

        Bm25.Score(weight, frequencies, scores[..taken.Length]);
        return taken.Length;
    }

    public override float Bound(int from, out int upTo)
    {
        var block = postings.Ahead(from, out upTo, out var impact);
        if (block < 0)
        {
            return 0;
        }

        if (block != boundBlock)
        {
            (boundBlock, bound) = (block, Best(impact));
        }

        return bound;
    }

    public override void AddTo(DocSet set)
    {
        if (postings.Doc == End || (postings.Doc < 0 && !postings.NextBlock()))
        {
            return;
        }

        do
        {
            set.Add(postings.TakeBlock());
        }
        while (postings.NextBlock());
    }

    // Of each class of frequency the shortest document; a term too rare to say is bounded by its weight alone.
    private float Best(in Impact impact)
    {
        if (impact.Max == 0)
        {
            return weight;
        }

        var best = Math.Max(Of(1, impact.Ones), Math.Max(Of(2, impact.Twos), Of(3, impact.Threes)));
        return Math.Max(best, Of(impact.Max == ushort.MaxValue ? int.MaxValue : impact.Max, impact.More));
    }

    private float Of(int frequency, byte norm) =>
        norm == Impact.None ? 0 : Bm25.Score(weight, frequency, lengthFactors[norm]);
}
