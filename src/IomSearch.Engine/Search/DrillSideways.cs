namespace IomSearch.Engine.Search;

/// <summary>Decides for each match which facets count it: all when it passes every dimension's filter, one when it fails only
/// that dimension's own.</summary>
internal sealed class DrillSideways(DimensionFilter[] filters, DocSet?[] sets)
{
    /// <summary>The document passes all filters.</summary>
    public const int PassesAll = -1;

    /// <summary>The document fails two filters or more.</summary>
    public const int FailsMore = -2;

    /// <summary>The place of the one filter that a document fails, or one of the constants.</summary>
    public int Judge(int doc)
    {
        var failed = PassesAll;
        for (var i = 0; i < sets.Length; i++)
        {
            if (sets[i] is { } set && set[doc])
            {
                continue;
            }

            if (failed != PassesAll)
            {
                return FailsMore;
            }

            failed = i;
        }

        return failed;
    }

    /// <summary>The field of the dimension of a filter.</summary>
    public string FieldOf(int filter) => filters[filter].Field;
}
