using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Suggestions;

namespace IomSearch.Engine.Segments;

/// <summary>Checks the completions of a keyword field against its column.</summary>
internal sealed class CompletionChecker(SegmentReader reader, int field)
{
    private readonly string file = FileNames.Part(reader.Entry.Number, SegmentPart.Completions);
    private readonly CompletionReader completions = reader.Completions;
    private readonly KeywordColumn column = reader.Columns.Keywords(field);

    /// <summary>Checks all values and all words.</summary>
    /// <exception cref="CorruptIndexException">They do not agree with the column.</exception>
    public void Check(CancellationToken cancellation)
    {
        if (completions.Count(field) != column.Count)
        {
            throw Wrong($"{completions.Count(field)} values complete, {column.Count} there are");
        }

        var before = int.MaxValue;
        for (var rank = 0; rank < column.Count; rank++)
        {
            cancellation.ThrowIfCancellationRequested();
            var documents = CheckValue(rank);
            if (documents > before || documents == 0)
            {
                throw Wrong($"the value of rank {rank} has {documents} documents, the one before it {before}");
            }

            before = documents;
        }

        CheckWords(cancellation);
    }

    private int CheckValue(int rank)
    {
        var ordinal = column.Find(completions.Value(field, rank));
        if (ordinal < 0 || completions.Rank(field, ordinal) != rank)
        {
            throw Wrong($"the value of rank {rank} has the ordinal {ordinal}, which has another rank");
        }

        var documents = 0;
        for (var list = completions.Documents(field, rank); list.Next(); documents++)
        {
            if (list.Present >= reader.Documents || !Has(list.Present, ordinal))
            {
                throw Wrong($"the value of rank {rank} is not one of document {list.Present}");
            }
        }

        return documents;
    }

    private bool Has(int doc, int ordinal)
    {
        var (from, to) = column.RangeOf(doc);
        for (var place = from; place < to; place++)
        {
            if (column.OrdinalAt(place) == ordinal)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckWords(CancellationToken cancellation)
    {
        byte[] before = [];
        var words = 0;
        for (var walk = completions.Words.Walk(field, []); walk.Next(); words++)
        {
            cancellation.ThrowIfCancellationRequested();
            var ranks = 0;
            for (var list = completions.Ranks(field, walk.Entry); list.Next(); ranks++)
            {
                if (list.Present >= column.Count)
                {
                    throw Wrong($"word {words} leads to rank {list.Present} of {column.Count}");
                }
            }

            if (ranks != walk.Entry.Documents || (words > 0 && before.AsSpan().SequenceCompareTo(walk.Text) >= 0))
            {
                throw Wrong($"word {words} is out of order, or leads to {ranks} values and not {walk.Entry.Documents}");
            }

            before = walk.Text.ToArray();
        }

        if (words != completions.Words.Count(field))
        {
            throw Wrong($"{words} words of {completions.Words.Count(field)}");
        }
    }

    private CorruptIndexException Wrong(string problem) => new(file, 0, $"field {field}: {problem}");
}
