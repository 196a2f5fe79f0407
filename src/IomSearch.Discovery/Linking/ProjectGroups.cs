namespace IomSearch.Discovery.Linking;

/// <summary>Records that are one project.</summary>
/// <param name="Shown">The id of the record that is shown for all.</param>
/// <param name="Others">The other records and why each is in the group, by id.</param>
internal sealed record ProjectGroup(string Shown, IReadOnlyList<(string Id, string Reason)> Others);

/// <summary>Puts records into groups, one a project.</summary>
/// <remarks>
/// The surest pairs first; two groups become one only when no record of the one speaks against one of the other. A
/// record that fits two which exclude each other, and neither of them clearly better, is left alone. All of it depends
/// on the records alone, not on their order.
/// </remarks>
internal sealed class ProjectGroups
{
    private const double ClearlyBetter = 0.15;

    private readonly IReadOnlyList<LinkFacts> records;
    private readonly Dictionary<(int, int), LinkVerdict> verdicts = [];
    private readonly Dictionary<int, List<int>> groupOf = [];

    private ProjectGroups(IReadOnlyList<LinkFacts> records) => this.records = records;

    /// <summary>The groups of more than one record, in the order of the shown ids.</summary>
    /// <param name="unordered">The records, in any order.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IReadOnlyList<ProjectGroup> Of(IEnumerable<LinkFacts> unordered, CancellationToken cancellation)
    {
        var groups = new ProjectGroups([.. unordered.OrderBy(record => record.Id, StringComparer.Ordinal)]);
        groups.Compare(cancellation);
        groups.Join();
        return groups.Named();
    }

    private void Compare(CancellationToken cancellation)
    {
        foreach (var (one, other) in LinkCandidates.Of(records, cancellation))
        {
            if (LinkRules.Compare(records[one], records[other]) is { } verdict)
            {
                verdicts.Add((one, other), verdict);
            }
        }

        foreach (var pair in Undecided())
        {
            verdicts.Remove(pair);
        }
    }

    /// <summary>The pairs of a record that fits several which exclude each other about as well.</summary>
    private List<(int, int)> Undecided()
    {
        var byRecord = verdicts
            .SelectMany(pair => new[]
            {
                (Record: pair.Key.Item1, Fit: pair.Key.Item2, pair.Key, pair.Value.Score),
                (Record: pair.Key.Item2, Fit: pair.Key.Item1, pair.Key, pair.Value.Score),
            })
            .GroupBy(fit => fit.Record).Where(fits => fits.Skip(1).Any());
        return
        [
            .. byRecord.SelectMany(fits => fits.Where(fit => fits.Any(rival => rival.Fit != fit.Fit
                && rival.Score > fit.Score - ClearlyBetter
                && !LinkRules.MayStandTogether(records[fit.Fit], records[rival.Fit])))).Select(fit => fit.Key),
        ];
    }

    private void Join()
    {
        foreach (var ((one, other), _) in verdicts.OrderByDescending(pair => pair.Value.Score).ThenBy(pair => pair.Key))
        {
            var (left, right) = (Group(one), Group(other));
            if (left != right && left.TrueForAll(
                member => right.TrueForAll(added => LinkRules.MayStandTogether(records[member], records[added]))))
            {
                left.AddRange(right);
                foreach (var member in left)
                {
                    groupOf[member] = left;
                }
            }
        }
    }

    private List<int> Group(int record) => groupOf.TryGetValue(record, out var group) ? group : [record];

    private List<ProjectGroup> Named() =>
    [
        .. groupOf.Values.Distinct().Select(Named).OrderBy(group => group.Shown, StringComparer.Ordinal),
    ];

    private ProjectGroup Named(List<int> members)
    {
        var shown = members.OrderByDescending(member => records[member].Richness)
            .ThenByDescending(member => records[member].UpdatedAt)
            .ThenBy(member => records[member].Id, StringComparer.Ordinal).First();
        return new ProjectGroup(
            records[shown].Id,
            [
                .. members.Where(member => member != shown).Order()
                    .Select(member => (records[member].Id, Reason(member, members))),
            ]);
    }

    /// <summary>Of the pairs that brought a record into its group the surest.</summary>
    private string Reason(int record, List<int> members) => members
        .Select(other => verdicts.GetValueOrDefault((Math.Min(record, other), Math.Max(record, other))))
        .OfType<LinkVerdict>().MaxBy(verdict => verdict.Score)!.Reason;
}
