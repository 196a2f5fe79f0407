using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Segments;

/// <summary>Keeps the documents of one segment that fit conditions on its columns, those asked for
/// last. Thread-safe.</summary>
/// <remarks>A segment's columns do not change, so a set is good for as long as the segment is open;
/// deletions are not in it.</remarks>
internal sealed class FilterCache
{
    /// <summary>Sets that are kept: at a million documents 8 MB.</summary>
    public const int Most = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, DocSet Set)>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, DocSet Set)> byUse = [];

    /// <summary>The documents of a condition, not to be disposed or changed; null when they are not known.</summary>
    /// <param name="condition">Says what the condition is, and no other.</param>
    public DocSet? Find(ReadOnlySpan<char> condition)
    {
        lock (gate)
        {
            if (!known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(condition, out var node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value.Set;
        }
    }

    /// <summary>Keeps the documents of a condition, which are not disposed or changed any
    /// more, and returns them.</summary>
    public DocSet Keep(ReadOnlySpan<char> condition, DocSet set)
    {
        var key = condition.ToString();
        lock (gate)
        {
            if (!known.ContainsKey(key))
            {
                known.Add(key, byUse.AddFirst((key, set)));
                if (known.Count > Most)
                {
                    known.Remove(byUse.Last!.Value.Key);
                    byUse.RemoveLast();
                }
            }
        }

        return set;
    }
}
