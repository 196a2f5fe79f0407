namespace IomSearch.Discovery.Meaning;

/// <summary>Keeps the directions of what was asked lately: every page of a search asks the same again, and to encode a
/// query takes longer than to search by it. Thread-safe.</summary>
/// <remarks>Of more than it may keep, what was asked the longest ago goes. Two threads that ask the same at once may
/// both compute it; either result is as good. Nothing is computed under the lock.</remarks>
/// <param name="most">How many are kept, at least 1.</param>
internal sealed class RecentDirections(int most)
{
    private readonly Lock guard = new();
    private readonly Dictionary<AskedText, LinkedListNode<(AskedText Asked, float[]? Direction)>> known = [];

    // The one that was asked last is first.
    private readonly LinkedList<(AskedText Asked, float[]? Direction)> order = [];

    /// <summary>How many are kept now.</summary>
    public int Count
    {
        get
        {
            lock (guard)
            {
                return known.Count;
            }
        }
    }

    /// <summary>The direction of a text, computed where it is not kept.</summary>
    /// <param name="asked">The text and its model.</param>
    /// <param name="compute">Gives the direction; null where the text has none, which is kept too.</param>
    /// <returns>The same numbers for all who ask: not to be written to.</returns>
    public float[]? Of(AskedText asked, Func<float[]?> compute)
    {
        lock (guard)
        {
            if (known.TryGetValue(asked, out var node))
            {
                order.Remove(node);
                order.AddFirst(node);
                return node.Value.Direction;
            }
        }

        var direction = compute();
        lock (guard)
        {
            if (!known.ContainsKey(asked))
            {
                known.Add(asked, order.AddFirst((asked, direction)));
                Trim();
            }
        }

        return direction;
    }

    private void Trim()
    {
        while (known.Count > most)
        {
            known.Remove(order.Last!.Value.Asked);
            order.RemoveLast();
        }
    }
}

/// <summary>A text that was asked for, and the model that read it.</summary>
/// <param name="Field">The model's field.</param>
/// <param name="Generation">The commit that the model came with; 0 for one that comes with the program.</param>
/// <param name="Text">The text.</param>
internal readonly record struct AskedText(string Field, long Generation, string Text);
