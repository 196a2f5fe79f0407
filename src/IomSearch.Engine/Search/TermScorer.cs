using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The documents of one term, scored by BM25.</summary>
internal sealed class TermScorer(PostingsCursor postings, CheckedBytes norms, float[] lengthFactors, float weight) : Scorer
{
    public override int Doc => postings.Doc;

    public override long Cost => postings.Documents;

    /// <summary>How often the term stands in the present document.</summary>
    public int Frequency => postings.Frequency;

    public override int Next() => postings.Next();

    public override int SeekTo(int target) => postings.SeekTo(target);

    public override float Score() =>
        Bm25.Score(weight, Frequency, lengthFactors[norms.Span[postings.Doc]]);
}
