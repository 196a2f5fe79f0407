using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Walks that go together: each text comes once, with the walks that stand at it.</summary>
/// <param name="walks">The walks, each before its first text.</param>
internal sealed class SortedJoin(IReadOnlyList<ISortedWalk> walks)
{
    // The walks that have not ended, by their present texts. There are few, and they are nearly in
    // order after each step.
    private readonly List<int> order = new(walks.Count);
    private int taken;
    private bool isOpen;

    /// <summary>How many walks stand at the present text.</summary>
    public int Count => taken;

    /// <summary>The number of one of the walks that stand at the present text, in no order.</summary>
    public int this[int present] => order[present];

    /// <summary>Goes to the next text; false after the last.</summary>
    public bool Next()
    {
        if (!isOpen)
        {
            Open();
        }

        // From behind, so that all behind a walk that is put in its place are in order.
        for (var place = taken - 1; place >= 0; place--)
        {
            Advance(place);
        }

        taken = order.Count == 0 ? 0 : 1;
        while (taken > 0 && taken < order.Count && walks[order[taken]].Text.SequenceEqual(walks[order[0]].Text))
        {
            taken++;
        }

        return taken > 0;
    }

    private void Open()
    {
        isOpen = true;
        for (var walk = walks.Count - 1; walk >= 0; walk--)
        {
            order.Insert(0, walk);
            Advance(0);
        }
    }

    private void Advance(int place)
    {
        var walk = order[place];
        if (!walks[walk].Next())
        {
            order.RemoveAt(place);
            return;
        }

        for (; place + 1 < order.Count && IsBefore(order[place + 1], walk); place++)
        {
            order[place] = order[place + 1];
        }

        order[place] = walk;
    }

    private bool IsBefore(int a, int b) => walks[a].Text.SequenceCompareTo(walks[b].Text) < 0;
}
