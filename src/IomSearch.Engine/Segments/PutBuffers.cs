using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>The buffers that new documents are put into: one for each thread that puts at the same time.</summary>
/// <remarks>A thread takes the first that nobody holds, so that one thread alone always has the same. Whoever holds a
/// buffer adds to it without a lock; which documents are kept is changed under the writer's lock only.</remarks>
internal sealed class PutBuffers
{
    private const int Most = 8;

    private readonly Slot[] slots;

    /// <summary>Empty buffers.</summary>
    /// <param name="schema">The fields of the documents.</param>
    public PutBuffers(IndexSchema schema) =>
        slots = [.. Enumerable.Range(0, Math.Min(Environment.ProcessorCount, Most))
            .Select(_ => new Slot(new SegmentBuffer(schema)))];

    /// <summary>All buffers; which of them hold documents is known under the writer's lock.</summary>
    public IEnumerable<Slot> All => slots;

    /// <summary>Bytes that all take together, about, as of the last document kept in each. Under
    /// the writer's lock.</summary>
    public long Bytes => slots.Sum(slot => slot.Bytes);

    /// <summary>The buffer that takes the most. Under the writer's lock.</summary>
    public Slot Largest => slots.MaxBy(slot => slot.Bytes)!;

    /// <summary>Takes a buffer; the caller leaves it.</summary>
    public Slot Take()
    {
        foreach (var slot in slots)
        {
            if (slot.Held.TryEnter())
            {
                return slot;
            }
        }

        var mine = slots[Environment.CurrentManagedThreadId % slots.Length];
        mine.Held.Enter();
        return mine;
    }

    /// <summary>Waits until nobody adds a document, and keeps it so; the caller leaves them.</summary>
    public void TakeAll()
    {
        foreach (var slot in slots)
        {
            slot.Held.Enter();
        }
    }

    /// <summary>Lets documents be added again.</summary>
    public void LeaveAll()
    {
        foreach (var slot in slots)
        {
            slot.Leave();
        }
    }

    /// <summary>A place for a buffer.</summary>
    /// <param name="buffer">The first one.</param>
    internal sealed class Slot(SegmentBuffer buffer)
    {
        /// <summary>Held by whoever adds to the buffer.</summary>
        public Lock Held { get; } = new();

        /// <summary>The buffer.</summary>
        public SegmentBuffer Buffer { get; private set; } = buffer;

        /// <summary>Bytes that the buffer takes, as of when that was last noted.</summary>
        public long Bytes { get; private set; }

        /// <summary>Notes how much the buffer takes; called by whoever holds it, under the writer's lock.</summary>
        public void NoteBytes() => Bytes = Buffer.Bytes;

        /// <summary>Takes the buffer out and puts an empty one in its place.</summary>
        /// <param name="empty">An empty one to be used again; null for none.</param>
        public SegmentBuffer Exchange(SegmentBuffer? empty)
        {
            var full = Buffer;
            Buffer = empty ?? new SegmentBuffer(full.Schema);
            Bytes = 0;
            return full;
        }

        /// <summary>Gives the buffer back.</summary>
        public void Leave() => Held.Exit();
    }
}
