namespace IomSearch.Testing.Faults;

/// <summary>Which changes of names that were not flushed are lost, when the power is cut.</summary>
/// <param name="Label">What a person would call it.</param>
/// <param name="Loses">Whether a change is lost, by its place among those that were not flushed.</param>
public sealed record LostNames(string Label, Func<NameChange, int, bool> Loses)
{
    public static readonly LostNames None = new("no", (_, _) => false);

    public static readonly LostNames All = new("all", (_, _) => true);

    private static readonly LostNames[] Kinds =
    [
        None,
        All,
        new("renamed", (change, _) => change is NameChange.Renamed),
        new("created", (change, _) => change is NameChange.Created),
        new("deleted", (change, _) => change is NameChange.Deleted),
        new("not deleted", (change, _) => change is not NameChange.Deleted),
    ];

    /// <summary>Every way for a number of changes: by kind, each alone, and all but each.</summary>
    public static IEnumerable<LostNames> Ways(int changes) => Kinds
        .Concat(Enumerable.Range(0, changes)
            .Select(one => new LostNames($"change {one} of {changes}", (_, place) => place == one)))
        .Concat(Enumerable.Range(0, changes)
            .Select(one => new LostNames($"all but {one} of {changes}", (_, place) => place != one)));

    public override string ToString() => Label;
}
