using System.Runtime.InteropServices;

namespace IomSearch.Discovery.Linking;

/// <summary>Finds the pairs of records that are worth comparing, without comparing all with all.</summary>
/// <remarks>
/// Records meet under a key that both have: two of the four rarest words of a title (all words, where there are
/// fewer), an identifier, the id that one names of another. Where more than <see cref="MostUnderKey"/> meet, the key
/// is split by country and first year; where it is still more, the words are of a form that any project may have, and
/// nothing is compared. So the work grows with the number of records, at most 6 · <see cref="MostUnderKey"/>
/// comparisons for each title.
/// </remarks>
internal sealed class LinkCandidates
{
    private const int MostUnderKey = 40;
    private const int RarestWords = 4;

    private readonly IReadOnlyList<LinkFacts> records;
    private readonly Dictionary<string, int> frequency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);

    private LinkCandidates(IReadOnlyList<LinkFacts> records) => this.records = records;

    /// <summary>The pairs, each once, by the places of the records, the lower first.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyCollection<(int One, int Other)> Of(
        IReadOnlyList<LinkFacts> records, CancellationToken cancellation)
    {
        var candidates = new LinkCandidates(records);
        candidates.CountWords();
        candidates.File(cancellation);
        return candidates.Pairs(cancellation);
    }

    private void CountWords()
    {
        foreach (var word in records.SelectMany(record => record.Titles).SelectMany(title => title.Telling))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(frequency, word, out _)++;
        }
    }

    private void File(CancellationToken cancellation)
    {
        for (var at = 0; at < records.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var key in Keys(records[at]).Distinct(StringComparer.Ordinal))
            {
                Add(key, at);
            }
        }
    }

    private void Add(string key, int at)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out _);
        (list ??= []).Add(at);
    }

    private IEnumerable<string> Keys(LinkFacts record) =>
    [
        .. record.Titles.SelectMany(TitleKeys),
        .. record.Identifiers.Select(identifier => "i " + identifier),
        "r " + record.Id,
        .. record.Same.Select(id => "r " + id),
    ];

    private IEnumerable<string> TitleKeys(TitleWords title)
    {
        var rarest = title.Telling.OrderBy(word => frequency[word]).ThenBy(word => word, StringComparer.Ordinal)
            .Take(RarestWords).Order(StringComparer.Ordinal).ToList();
        if (rarest.Count == 1)
        {
            yield return "t " + rarest[0];
        }

        for (var first = 0; first < rarest.Count; first++)
        {
            for (var second = first + 1; second < rarest.Count; second++)
            {
                yield return $"t {rarest[first]} {rarest[second]}";
            }
        }
    }

    private HashSet<(int, int)> Pairs(CancellationToken cancellation)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var block in byKey.Values.Where(block => block.Count > 1))
        {
            cancellation.ThrowIfCancellationRequested();
            if (block.Count <= MostUnderKey)
            {
                AddAll(block, pairs);
                continue;
            }

            foreach (var part in Split(block).Where(part => part.Count is > 1 and <= MostUnderKey))
            {
                AddAll(part, pairs);
            }
        }

        return pairs;
    }

    private IEnumerable<List<int>> Split(List<int> block) => block
        .SelectMany(at => (records[at].Countries.Count == 0 ? [""] : records[at].Countries)
            .Select(country => (Key: (country, records[at].Years.From), At: at)))
        .GroupBy(pair => pair.Key, pair => pair.At)
        .Select(group => group.ToList());

    private void AddAll(List<int> block, HashSet<(int, int)> pairs)
    {
        for (var one = 0; one < block.Count; one++)
        {
            for (var other = one + 1; other < block.Count; other++)
            {
                // Records of one file are never linked unless one names the other.
                if (records[block[one]].File != records[block[other]].File || records[block[one]].Same.Count > 0
                    || records[block[other]].Same.Count > 0)
                {
                    pairs.Add((block[one], block[other]));
                }
            }
        }
    }
}
