using IomSearch.Engine.Columns;

namespace IomSearch.Testing.Oracle;

/// <summary>BM25 over a list of documents, in single precision as Apache Lucene 8 computes it.</summary>
public sealed class NaiveStatistics(IReadOnlyList<NaiveDocument> documents)
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private readonly Dictionary<(string Field, string Term), float> idfs = [];
    private readonly Dictionary<string, float> averages = [];

    /// <summary>The logarithm of how few of the documents with the field have the term.</summary>
    public float Idf(string field, string term)
    {
        if (!idfs.TryGetValue((field, term), out var idf))
        {
            var all = documents.Count(document => document.Length(field) > 0);
            var some = documents.Count(document => document.Tokens(field).Any(token => token.Term == term));
            idf = idfs[(field, term)] = (float)Math.Log(1 + ((all - some + 0.5) / (some + 0.5)));
        }

        return idf;
    }

    /// <summary>The score of a term or phrase that stands in a document so often.</summary>
    public float Score(float weight, float frequency, NaiveDocument document, string field)
    {
        if (!averages.TryGetValue(field, out var average))
        {
            var lengths = documents.Select(one => one.Length(field)).Where(length => length > 0).ToList();
            average = averages[field] = lengths.Count == 0 ? 1 : (float)lengths.Average();
        }

        var length = NormCode.Decode(NormCode.Encode(document.Length(field)));
        var norm = 1f / (K1 * (1 - B + (B * length / average)));
        return weight - (weight / (1f + (frequency * norm)));
    }
}
