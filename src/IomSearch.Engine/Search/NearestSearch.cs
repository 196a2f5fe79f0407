using System.Runtime.ExceptionServices;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Search;

/// <summary>Finds the documents whose vectors point most nearly where a given one points, by
/// looking at every vector.</summary>
public static class NearestSearch
{
    // Rows between two looks at the clock.
    private const int RowsAtOnce = 1_024;

    // Rows that are worth a thread of their own: a millisecond of work.
    private const int RowsOfThread = 1 << 14;

    // The processor reads ahead by itself, but not past the end of a page, which is eight rows.
    private const int RowsAhead = 8;

    /// <summary>The nearest documents that have a vector. A score is (1 + cosine) / 2, as Lucene has
    /// it: never below 0.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="field">A vector field.</param>
    /// <param name="vector">As many components as the field has.</param>
    /// <param name="options">How many, under which filters, until when; the rest is of no meaning here.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The hits, best first, ties by id; no facets; <see cref="SearchResult.Total"/> is the number of vectors
    /// under the filters.</returns>
    /// <exception cref="ArgumentException">The field is missing or of another kind, or the vector has another
    /// length or no direction.</exception>
    public static SearchResult Nearest(
        this IndexSnapshot snapshot, string field, ReadOnlySpan<float> vector, SearchOptions options,
        CancellationToken cancellation = default)
    {
        var state = snapshot.State;
        var (number, wanted) = Wanted.Of(state.Schema, field, vector);
        using var room = SearchRoom.Rent(state, options);
        room.Planner.Check(null, options.Filters);
        var hits = room.Hits;
        var total = 0L;
        for (var segment = 0; segment < state.Segments.Count && options.Deadline is not { HasPassed: true }; segment++)
        {
            var view = state.Segments[segment];
            room.Dimensions.Begin(options.Filters, segment);
            var accepted = room.Dimensions.All(view.Live);
            var column = view.Reader.Vectors!.Column(number);
            var least = hits.Least;
            var parts = InParts(column.Rows, (first, end) =>
            {
                var best = new TopHits().Begin(options.Top, least);
                return (Best: best, Seen: wanted.Scan(
                    column, first, end, accepted, best, options.Deadline, cancellation));
            });
            foreach (var part in parts[1..])
            {
                parts[0].Best.OfferLater(part.Best);
            }

            hits.Add(segment, parts[0].Best);
            room.Planner.TakeBack();
            total += parts.Sum(part => part.Seen);
        }

        var isPartial = options.Deadline is { HasPassed: true };
        return new SearchResult(hits.Take(), total, !isPartial, []) { IsPartial = isPartial };
    }

    /// <summary>How near some documents are to a vector.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="field">A vector field.</param>
    /// <param name="vector">As many components as the field has.</param>
    /// <param name="documents">Documents of the snapshot.</param>
    /// <returns>The cosine of each, -1 to 1; null of one without a vector.</returns>
    /// <exception cref="ArgumentException">As <see cref="Nearest"/>.</exception>
    public static IReadOnlyList<float?> Cosines(
        this IndexSnapshot snapshot, string field, ReadOnlySpan<float> vector, IReadOnlyList<DocumentAddress> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var state = snapshot.State;
        var (number, wanted) = Wanted.Of(state.Schema, field, vector);
        var cosines = new float?[documents.Count];
        for (var at = 0; at < cosines.Length; at++)
        {
            var column = state.Segments[documents[at].Segment].Reader.Vectors!.Column(number);
            cosines[at] = column.RowOf(documents[at].Doc) is >= 0 and var row
                ? wanted.Cosine(column.Row(row), column.Norms[row])
                : null;
        }

        return cosines;
    }

    /// <summary>The direction of a document, to be searched by; null when it has none.</summary>
    /// <exception cref="ArgumentException">The field is missing or of another kind.</exception>
    public static float[]? Direction(this IndexSnapshot snapshot, string field, DocumentAddress document)
    {
        var state = snapshot.State;
        var column = state.Segments[document.Segment].Reader.Vectors!.Column(
            state.Schema.Require(field, FieldKind.Vector));
        return column.RowOf(document.Doc) is >= 0 and var row
            ? Array.ConvertAll(column.Row(row).ToArray(), component => (float)component)
            : null;
    }

    // Of a part of the rows each, in their order; on as many processors as there are, where each has enough to do.
    private static T[] InParts<T>(int rows, Func<int, int, T> scan)
    {
        var parts = Math.Clamp(rows / RowsOfThread, 1, Environment.ProcessorCount);
        if (parts == 1)
        {
            return [scan(0, rows)];
        }

        int Start(int part) => (int)((long)rows * part / parts);
        var done = new T[parts];
        try
        {
            Parallel.For(0, parts, part => done[part] = scan(Start(part), Start(part + 1)));
        }
        catch (AggregateException problems)
        {
            // As one thread would have failed.
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        return done;
    }

    /// <summary>The vector to be near to.</summary>
    private sealed class Wanted(sbyte[] vector)
    {
        private readonly float norm = Quantizer.Norm(vector);

        /// <summary>The number of a field and a vector for it.</summary>
        public static (int Field, Wanted Wanted) Of(IndexSchema schema, string field, ReadOnlySpan<float> vector)
        {
            var number = schema.Require(field, FieldKind.Vector);
            return vector.Length == schema.Fields[number].Dimensions
                ? (number, new Wanted(Quantizer.Quantize(vector)))
                : throw new ArgumentException(
                    $"a vector of {vector.Length} components; '{field}' has {schema.Fields[number].Dimensions}",
                    nameof(vector));
        }

        /// <summary>The cosine of a row.</summary>
        public float Cosine(ReadOnlySpan<sbyte> row, float rowNorm) => DotProduct.Of(vector, row) / (norm * rowNorm);

        /// <summary>Offers the rows from one to another until a deadline, and returns how many of their documents are
        /// accepted.</summary>
        public long Scan(
            VectorColumn column, int first, int end, DocSet? accepted, TopHits best, Deadline? deadline,
            CancellationToken cancellation)
        {
            var seen = 0L;
            for (var row = first; row < end && deadline?.Passes() is not true; row += RowsAtOnce)
            {
                cancellation.ThrowIfCancellationRequested();
                seen += Scan(column, row, Math.Min(RowsAtOnce, end - row), accepted, best);
            }

            return seen;
        }

        private int Scan(VectorColumn column, int first, int count, DocSet? accepted, TopHits best)
        {
            var documents = column.Documents.Slice(first, count);
            var norms = column.Norms.Slice(first, count);
            var rows = column[first, count];
            Span<int> asked = stackalloc int[count];
            var seen = 0;
            for (var i = 0; i < count; i++)
            {
                asked[seen] = i;
                seen += accepted is null || accepted[documents[i]] ? 1 : 0;
            }

            for (var at = 0; at < seen; at++)
            {
                if (at + RowsAhead < seen)
                {
                    DotProduct.Prefetch(rows.Slice(asked[at + RowsAhead] * vector.Length, vector.Length));
                }

                var i = asked[at];
                var cosine = Cosine(rows.Slice(i * vector.Length, vector.Length), norms[i]);
                best.Offer(TopHits.KeyOf(Math.Max(0, (1 + cosine) / 2)), documents[i]);
            }

            return seen;
        }
    }
}
