namespace IomSearch.Engine.Search;

/// <summary>Decides for each match which facets count it: all when it passes every dimension, and when it fails just one, the
/// facets of that dimension, whose counts ignore its own filters.</summary>
/// <param name="sets">The documents that pass each dimension.</param>
/// <param name="counters">The facets of each dimension.</param>
internal sealed class DrillSideways(DocSet[] sets, FacetCounter[][] counters)
{
    /// <summary>Whether a document passes every dimension; one that fails just one is counted there.</summary>
    public bool Judge(int doc)
    {
        var failed = -1;
        for (var i = 0; i < sets.Length; i++)
        {
            if (sets[i][doc])
            {
                continue;
            }

            if (failed >= 0)
            {
                return false;
            }

            failed = i;
        }

        if (failed < 0)
        {
            return true;
        }

        foreach (var counter in counters[failed])
        {
            counter.Add(doc);
        }

        return false;
    }
}
