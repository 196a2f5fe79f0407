using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>The facets of one segment: each counts the documents that pass the filters of all other
/// fields (drill sideways).</summary>
internal sealed class FacetCounters
{
    private const int AtATime = 2048;

    private readonly Reused<FacetCounter> ofKeywords = new();
    private readonly Reused<NumberCounter> ofNumbers = new();
    private readonly List<(string Field, FacetCounter Counter)> keywords = [];
    private readonly List<(string Field, NumberCounter Counter)> numbers = [];

    // Those of the fields that are counted in one walk over the matches.
    private readonly List<FacetCounter> walkedKeywords = [];
    private readonly List<NumberCounter> walkedNumbers = [];

    /// <summary>Begins with a segment, nothing counted.</summary>
    public void Begin(SegmentReader reader, IndexSchema schema, SearchOptions options)
    {
        keywords.Clear();
        numbers.Clear();
        ofKeywords.TakeBack();
        ofNumbers.TakeBack();
        foreach (var field in options.Facets)
        {
            keywords.Add(
                (field, ofKeywords.Next().Begin(reader.Columns.Keywords(schema.Require(field, FieldKind.Keyword)))));
        }

        foreach (var facet in options.NumberFacets)
        {
            var column = reader.Columns.Numbers(schema.Require(facet.Field, FieldKind.Number));
            numbers.Add((facet.Field, ofNumbers.Next().Begin(column)));
        }
    }

    /// <summary>A keyword facet, in the order asked for.</summary>
    public FacetCounter Keyword(int number) => keywords[number].Counter;

    /// <summary>A number facet, in the order asked for.</summary>
    public NumberCounter Number(int number) => numbers[number].Counter;

    /// <summary>Whether there is nothing to count.</summary>
    public bool IsEmpty => keywords.Count == 0 && numbers.Count == 0;

    /// <summary>Counts matches, under no filter so far, for the fields that have a filter of their own.</summary>
    public void AddSideways(DocSet matches, Dimensions dimensions, QueryPlanner planner)
    {
        for (var dimension = 0; dimension < dimensions.Count; dimension++)
        {
            Choose(dimensions, dimension);
            if (walkedKeywords.Count > 0 || walkedNumbers.Count > 0)
            {
                var others = planner.Copy(matches);
                dimensions.NarrowByOthers(others, dimension);
                Walk(others);
            }
        }
    }

    /// <summary>Counts matches, under all filters, for the fields that have none of their own.</summary>
    public void Add(DocSet matches, Dimensions dimensions)
    {
        Choose(dimensions, Dimensions.None);
        if (walkedKeywords.Count > 0 || walkedNumbers.Count > 0)
        {
            Walk(matches);
        }
    }

    private void Choose(Dimensions dimensions, int dimension)
    {
        walkedKeywords.Clear();
        walkedNumbers.Clear();
        foreach (var (field, counter) in keywords)
        {
            if (dimensions.Of(field) == dimension)
            {
                walkedKeywords.Add(counter);
            }
        }

        foreach (var (field, counter) in numbers)
        {
            if (dimensions.Of(field) == dimension)
            {
                walkedNumbers.Add(counter);
            }
        }
    }

    // The set is spelt out once for all fields, so much at a time as stays near the processor.
    private void Walk(DocSet matches)
    {
        Span<int> room = stackalloc int[AtATime];
        for (var word = 0; matches.Spell(ref word, room) is var count and > 0;)
        {
            var docs = room[..count];
            foreach (var counter in walkedKeywords)
            {
                counter.Add(docs);
            }

            foreach (var counter in walkedNumbers)
            {
                counter.Add(docs);
            }
        }
    }
}
