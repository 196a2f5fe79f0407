using IomSearch.Discovery.Linking;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>Finds the groups of all records, and writes those that are not as they are in the index.</summary>
/// <param name="before">The state before the changes.</param>
/// <param name="changed">What was put since, alone; null for what was deleted.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class GroupUpdate(
    IndexSnapshot before, IReadOnlyDictionary<string, LinkFacts?> changed, CancellationToken cancellation)
{
    private readonly Dictionary<string, LinkFacts> records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentAddress> standing = new(StringComparer.Ordinal);

    /// <summary>Finds and writes.</summary>
    /// <param name="writer">Has the changes, and takes the groups.</param>
    /// <param name="mapper">Makes the documents.</param>
    /// <param name="snapshot">The newest state, with the changes once the writer shows them.</param>
    public IReadOnlyList<ProjectGroup> Run(IndexWriter writer, DocumentMapper mapper, Func<IndexSnapshot> snapshot)
    {
        Gather();
        var groups = ProjectGroups.Of(records.Values, cancellation);
        var wanted = groups.ToDictionary(group => group.Shown, StringComparer.Ordinal);
        var leaving = standing.Where(pair => !IsWanted(pair.Value, wanted)).ToList();
        var kept = standing.Keys.Except(leaving.Select(pair => pair.Key), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        var coming = groups.Where(group => !kept.Contains(group.Shown)).ToList();
        foreach (var record in leaving.SelectMany(pair => LinkedRecords.Apart(before, pair.Value)))
        {
            writer.Put(mapper.Map(record, []));
        }

        if (coming.Count > 0)
        {
            writer.Refresh();
            using var now = snapshot();
            foreach (var group in coming)
            {
                Write(group, now, writer, mapper);
            }
        }

        return groups;
    }

    private void Gather()
    {
        foreach (var address in before.Addresses())
        {
            cancellation.ThrowIfCancellationRequested();
            var isGroup = !before.Stored(address, DocumentMapper.Behind).IsEmpty;
            if (isGroup && !changed.ContainsKey(before.Id(address)))
            {
                standing.Add(before.Id(address), address);
            }

            foreach (var record in LinkedRecords.Apart(before, address).Where(one => !changed.ContainsKey(one.Id)))
            {
                records.Add(record.Id, LinkFacts.Of(record));
            }
        }

        foreach (var (id, facts) in changed)
        {
            if (facts is not null)
            {
                records[id] = facts;
            }
        }
    }

    private bool IsWanted(DocumentAddress group, Dictionary<string, ProjectGroup> wanted) =>
        wanted.TryGetValue(before.Id(group), out var same)
        && (HitReader.Record(before, group).Linked ?? []).Select(other => (other.Id, other.Reason))
            .SequenceEqual(same.Others);

    private static void Write(ProjectGroup group, IndexSnapshot now, IndexWriter writer, DocumentMapper mapper)
    {
        (ProjectRecord Record, string Reason)[] members =
        [
            (Alone(now, group.Shown), ""), .. group.Others.Select(other => (Alone(now, other.Id), other.Reason)),
        ];
        var linked = members.Select(member =>
            new LinkedRecord(member.Record.Id, member.Record.Title, member.Record.Source, member.Reason)).ToList();
        var shown = members[0].Record with { Linked = linked[1..] };
        writer.Put(mapper.Map(shown,
        [
            .. members.Skip(1).Select(member => member.Record with
            {
                ShownAs = group.Shown,
                Linked = [.. linked.Where(other => other.Id != member.Record.Id)
                    .Select(other => other with { Reason = other.Reason.Length > 0 ? other.Reason : member.Reason })],
            }),
        ]));
        foreach (var (id, _) in group.Others)
        {
            writer.Delete(id);
        }
    }

    private static ProjectRecord Alone(IndexSnapshot now, string id) => HitReader.Record(
        now, now.Find(id) ?? throw new InvalidOperationException($"the record '{id}' was put and is not there"));
}
