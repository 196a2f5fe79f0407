using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Search;

/// <summary>Finds the documents whose vectors point most nearly where a given one points, by looking at every vector.</summary>
public static class NearestSearch
{
    // Rows between two looks at the clock.
    private const int RowsAtOnce = 1_024;

    /// <summary>The nearest documents that have a vector. A score is (1 + cosine) / 2, as Lucene has it: never below 0.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="field">A vector field.</param>
    /// <param name="vector">As many components as the field has.</param>
    /// <param name="options">How many, under which filters, until when; the rest is of no meaning here.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The hits, best first, ties by id; no facets; <see cref="SearchResult.Total"/> is the number of vectors under the
    /// filters.</returns>
    /// <exception cref="ArgumentException">The field is missing or of another kind, or the vector has another length or no
    /// direction.</exception>
    public static SearchResult Nearest(
        this IndexSnapshot snapshot, string field, ReadOnlySpan<float> vector, SearchOptions options,
        CancellationToken cancellation = default)
    {
        var state = snapshot.State;
        var number = state.Schema.Require(field, FieldKind.Vector);
        if (vector.Length != state.Schema.Fields[number].Dimensions)
        {
            throw new ArgumentException(
                $"a vector of {vector.Length} components; '{field}' has {state.Schema.Fields[number].Dimensions}", nameof(vector));
        }

        var wanted = new Wanted(Quantizer.Quantize(vector));
        using var planner = new QueryPlanner(state, options.Limits);
        planner.Check(options.Filters.Select(filter => filter.Filter));
        var hits = new HitMerger(state, options);
        var total = 0L;
        for (var segment = 0; segment < state.Segments.Count && options.Deadline is not { HasPassed: true }; segment++)
        {
            var view = state.Segments[segment];
            using var dimensions = new Dimensions(options.Filters, view.Reader, segment, planner);
            var accepted = dimensions.All(view.Live);
            var best = new TopHits(options.Top, hits.Least);
            var column = view.Reader.Vectors!.Column(number);
            for (var row = 0; row < column.Rows && options.Deadline?.Passes() is not true; row += RowsAtOnce)
            {
                cancellation.ThrowIfCancellationRequested();
                total += wanted.Scan(column, row, Math.Min(RowsAtOnce, column.Rows - row), accepted, best);
            }

            hits.Add(segment, best);
        }

        var isPartial = options.Deadline is { HasPassed: true };
        return new SearchResult(hits.Take(), total, !isPartial, []) { IsPartial = isPartial };
    }

    /// <summary>The vector to be near to.</summary>
    private sealed class Wanted(sbyte[] vector)
    {
        private readonly float norm = Quantizer.Norm(vector);

        /// <summary>Offers some rows, and returns how many of their documents are accepted.</summary>
        public int Scan(VectorColumn column, int first, int count, Postings.DocSet? accepted, TopHits best)
        {
            var documents = column.Documents.Slice(first, count);
            var norms = column.Norms.Slice(first, count);
            var rows = column[first, count];
            var seen = 0;
            for (var i = 0; i < count; i++)
            {
                if (accepted is null || accepted[documents[i]])
                {
                    var cosine = DotProduct.Of(vector, rows.Slice(i * vector.Length, vector.Length)) / (norm * norms[i]);
                    best.Offer(TopHits.KeyOf(Math.Max(0, (1 + cosine) / 2)), documents[i]);
                    seen++;
                }
            }

            return seen;
        }
    }
}
