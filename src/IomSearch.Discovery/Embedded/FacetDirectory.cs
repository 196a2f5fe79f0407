using System.Collections.Frozen;
using System.Collections.Immutable;
using IomSearch.Discovery.Indexing;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>Every value that the facets of one generation have, so that a filter can be found without its exact case,
/// and one that no project has can be told from one that the other filters exclude.</summary>
internal sealed class FacetDirectory
{
    private readonly FrozenDictionary<string, Spellings> facets;

    private FacetDirectory(long generation, FrozenDictionary<string, Spellings> facets)
    {
        Generation = generation;
        this.facets = facets;
    }

    /// <summary>The generation it is of.</summary>
    public long Generation { get; }

    /// <summary>Gathers the values of a snapshot.</summary>
    public static FacetDirectory Of(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        var counted = snapshot.Search(
            new Query.MatchAll(),
            new SearchOptions { Top = 0, Facets = [.. FacetSource.All.Select(facet => facet.Name)] },
            cancellation);
        return new FacetDirectory(
            snapshot.Generation,
            counted.Facets.ToFrozenDictionary(facet => facet.Field, Spellings.Of, StringComparer.Ordinal));
    }

    /// <summary>The values as the index holds them, each once.</summary>
    /// <param name="facet">The facet.</param>
    /// <param name="chosen">The values as they were asked for.</param>
    /// <param name="notes">Takes a note for each value that no project has.</param>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public ImmutableArray<string> Resolve(string facet, ImmutableArray<string> chosen, List<string> notes)
    {
        if (!facets.TryGetValue(facet, out var known))
        {
            throw FacetSource.Unknown(facet);
        }

        var resolved = ImmutableArray.CreateBuilder<string>(chosen.Length);
        foreach (var value in chosen)
        {
            var canonical = FilterValues.Canonical(facet, value);
            var found = FilterValues.IsNotStated(canonical) ? canonical : known.Find(canonical);
            if (found is null)
            {
                notes.Add($"no project has the {facet} '{FilterValues.Label(facet, canonical)}'");
            }

            if (!resolved.Contains(found ?? canonical))
            {
                resolved.Add(found ?? canonical);
            }
        }

        return resolved.ToImmutable();
    }

    /// <summary>The values of one facet.</summary>
    private sealed record Spellings(FrozenSet<string> Exact, FrozenDictionary<string, string> AnyCase)
    {
        /// <summary>Of values that differ in case alone, the most frequent one is found by any other
        /// spelling.</summary>
        public static Spellings Of(FacetCounts facet)
        {
            var any = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var value in facet.Values)
            {
                any.TryAdd(value.Value, value.Value);
            }

            return new Spellings(
                facet.Values.Select(value => value.Value).ToFrozenSet(StringComparer.Ordinal),
                any.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
        }

        public string? Find(string value) => Exact.Contains(value) ? value : AnyCase.GetValueOrDefault(value);
    }
}
