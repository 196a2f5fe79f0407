using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Segments;

/// <summary>Keeps the documents of one segment that fit conditions on its columns, those asked for last. Thread-safe.</summary>
/// <remarks>A segment's columns do not change, so a set is good for as long as the segment is open; deletions are not in it.</remarks>
internal sealed class FilterCache
{
    /// <summary>Sets that are kept: at a million documents 8 MB.</summary>
    public const int Most = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, DocSet Set)>> known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, DocSet Set)> byUse = [];

    /// <summary>The documents of a condition; not to be disposed or changed.</summary>
    /// <param name="condition">Says what the condition is, and no other.</param>
    /// <param name="make">Finds the documents when they are not known.</param>
    public DocSet Get(string condition, Func<DocSet> make)
    {
        lock (gate)
        {
            if (known.TryGetValue(condition, out var node))
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
                return node.Value.Set;
            }
        }

        var set = make();
        lock (gate)
        {
            if (!known.ContainsKey(condition))
            {
                known.Add(condition, byUse.AddFirst((condition, set)));
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
