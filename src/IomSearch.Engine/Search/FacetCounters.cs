using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>The facets of one segment: each counts the documents that pass the filters of all other fields (drill sideways).</summary>
internal sealed class FacetCounters
{
    private const int AtATime = 2048;

    private readonly (string Field, FacetCounter Counter)[] keywords;
    private readonly (string Field, NumberCounter Counter)[] numbers;

    public FacetCounters(SegmentReader reader, IndexSchema schema, SearchOptions options)
    {
        keywords = options.Facets.IsEmpty ? [] :
        [
            .. options.Facets.Select(field =>
                (field, new FacetCounter(reader.Columns.Keywords(schema.Require(field, FieldKind.Keyword))))),
        ];
        numbers = options.NumberFacets.IsEmpty ? [] :
        [
            .. options.NumberFacets.Select(facet =>
                (facet.Field, new NumberCounter(reader.Columns.Numbers(schema.Require(facet.Field, FieldKind.Number))))),
        ];
    }

    /// <summary>A keyword facet, in the order asked for.</summary>
    public FacetCounter Keyword(int number) => keywords[number].Counter;

    /// <summary>A number facet, in the order asked for.</summary>
    public NumberCounter Number(int number) => numbers[number].Counter;

    /// <summary>Whether there is nothing to count.</summary>
    public bool IsEmpty => keywords.Length == 0 && numbers.Length == 0;

    /// <summary>Counts matches, under no filter so far, for the fields that have a filter of their own.</summary>
    public void AddSideways(DocSet matches, Dimensions dimensions)
    {
        if (IsEmpty)
        {
            return;
        }

        foreach (var field in dimensions.Fields.Where(field => keywords.Any(one => one.Field == field) || numbers.Any(one => one.Field == field)))
        {
            using var others = matches.Copy();
            dimensions.NarrowByOthers(others, field);
            Add(others, one => one == field);
        }
    }

    /// <summary>Counts matches, under all filters, for the fields that have none of their own.</summary>
    public void Add(DocSet matches, Dimensions dimensions)
    {
        if (IsEmpty)
        {
            return;
        }

        var filtered = dimensions.Fields.ToHashSet(StringComparer.Ordinal);
        Add(matches, field => !filtered.Contains(field));
    }

    // The set is spelt out once for all fields, so much at a time as stays near the processor.
    private void Add(DocSet matches, Func<string, bool> counts)
    {
        FacetCounter[] ofKeywords = [.. keywords.Where(one => counts(one.Field)).Select(one => one.Counter)];
        NumberCounter[] ofNumbers = [.. numbers.Where(one => counts(one.Field)).Select(one => one.Counter)];
        if (ofKeywords.Length == 0 && ofNumbers.Length == 0)
        {
            return;
        }

        Span<int> room = stackalloc int[AtATime];
        for (var word = 0; matches.Spell(ref word, room) is var count and > 0;)
        {
            var docs = room[..count];
            foreach (var counter in ofKeywords)
            {
                counter.Add(docs);
            }

            foreach (var counter in ofNumbers)
            {
                counter.Add(docs);
            }
        }
    }
}
