using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>The vectors that documents were given after their segment was written, until a
/// commit writes them.</summary>
/// <remarks>Not thread-safe: the writer's lock is held.</remarks>
internal sealed class LateVectors
{
    private readonly Dictionary<long, SortedDictionary<(int Field, int Doc), sbyte[]>> given = [];

    /// <summary>Whether there is one.</summary>
    public bool Any => given.Count > 0;

    /// <summary>Sets the vector of a document; it takes the place of one that it has.</summary>
    public void Set(long segment, int field, int doc, sbyte[] vector)
    {
        if (!given.TryGetValue(segment, out var rows))
        {
            given.Add(segment, rows = []);
        }

        rows[(field, doc)] = vector;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear() => given.Clear();

    /// <summary>Hands what a merge did not see on to its segment.</summary>
    /// <param name="source">A source of the merge, as it was merged.</param>
    /// <param name="now">The same segment as it is now; null when it is gone.</param>
    /// <param name="numbers">The number of each of its documents in the new segment; below 0 for none.</param>
    /// <param name="target">The new segment; null when no document is left.</param>
    public void Carry(SegmentView source, SegmentView? now, int[] numbers, long? target)
    {
        given.Remove(source.Entry.Number, out var waiting);
        if (target is not { } number || now is null)
        {
            return;
        }

        if (!ReferenceEquals(source.Reader, now.Reader))
        {
            CarryWritten(source.Reader.Vectors!, now.Reader.Vectors!, numbers, number);
        }

        foreach (var ((field, doc), vector) in waiting ?? [])
        {
            if (numbers[doc] >= 0)
            {
                Set(number, field, numbers[doc], vector);
            }
        }
    }

    /// <summary>A segment with what it was given in a file of its own; the same one where it
    /// was given nothing.</summary>
    /// <param name="view">The segment.</param>
    /// <param name="directory">The index.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="generation">A generation that no file has in its name.</param>
    /// <returns>A view with a new reader, which is used once.</returns>
    public SegmentView Write(SegmentView view, IndexDirectory directory, IndexSchema schema, long generation)
    {
        if (!given.TryGetValue(view.Entry.Number, out var rows))
        {
            return view;
        }

        var label = new FrameLabel((byte)SegmentPart.Vectors, SegmentWriter.Version, (ulong)view.Entry.Number);
        using var frame = new FrameWriter(directory, FileNames.Vectors(view.Entry.Number, generation), label);
        VectorWriter.WriteAll(frame, schema, field => new FilledVectors(
            view.Reader.Vectors!.Column(field),
            rows.Where(pair => pair.Key.Field == field).ToDictionary(pair => pair.Key.Doc, pair => pair.Value)));
        var parts = new Dictionary<SegmentPart, FrameSeal>(view.Entry.Parts) { [SegmentPart.Vectors] = frame.Seal() };
        var entry = view.Entry with { Parts = parts, Filled = generation };
        var reader = new SegmentReader(directory, schema, entry, view.Reader);
        reader.Use();
        return view with { Reader = reader, Entry = entry };
    }

    // What was written while the merge ran: rows that the merged files do not have, or have otherwise.
    private void CarryWritten(VectorReader merged, VectorReader now, int[] numbers, long target)
    {
        foreach (var field in now.Fields)
        {
            var (before, column) = (merged.Column(field), now.Column(field));
            for (var row = 0; row < column.Rows; row++)
            {
                var doc = column.Documents[row];
                var known = before.RowOf(doc);
                if (numbers[doc] >= 0 && (known < 0 || !before.Row(known).SequenceEqual(column.Row(row))))
                {
                    Set(target, field, numbers[doc], column.Row(row).ToArray());
                }
            }
        }
    }
}
