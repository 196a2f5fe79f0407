using System.Collections.Immutable;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>What was attached to an index and waits for the commit that writes it.</summary>
/// <remarks>Not thread-safe: the writer's lock is held.</remarks>
internal sealed class LateAttachments
{
    private readonly SortedDictionary<string, byte[]?> waiting = new(StringComparer.Ordinal);

    /// <summary>Whether there is something.</summary>
    public bool Any => waiting.Count > 0;

    /// <summary>Sets what is attached under a name; null for nothing any more.</summary>
    public void Set(string name, byte[]? content) => waiting[name] = content;

    /// <summary>Forgets all of it.</summary>
    public void Clear() => waiting.Clear();

    /// <summary>Writes the files.</summary>
    /// <param name="before">What the commit before has attached.</param>
    /// <param name="directory">The index.</param>
    /// <param name="generation">The commit.</param>
    /// <returns>What the commit has attached.</returns>
    public ImmutableSortedDictionary<string, AttachmentEntry> Write(
        ImmutableSortedDictionary<string, AttachmentEntry> before, IndexDirectory directory, long generation)
    {
        var entries = before.ToBuilder();
        foreach (var (name, content) in waiting)
        {
            if (content is null)
            {
                entries.Remove(name);
            }
            else
            {
                entries[name] = Attachment.Write(directory, name, generation, content);
            }
        }

        return entries.ToImmutable();
    }
}
