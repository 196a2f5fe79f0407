namespace IomSearch.Engine.IO;

/// <summary>A directory that lives and dies with its process: for tests, and for indexes
/// that are thrown away.</summary>
public sealed class MemoryDirectory : IndexDirectory
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool locked;

    /// <inheritdoc/>
    public override string Name => "in memory";

    /// <inheritdoc/>
    public override IReadOnlyList<string> List()
    {
        lock (gate)
        {
            return [.. files.Keys];
        }
    }

    /// <summary>The bytes of a file, as a copy.</summary>
    public byte[] Read(string name)
    {
        lock (gate)
        {
            return [.. files[name]];
        }
    }

    /// <summary>Puts a file in place of whatever is there: how tests damage one.</summary>
    public void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        var pinned = GC.AllocateUninitializedArray<byte>(bytes.Length, pinned: true);
        bytes.CopyTo(pinned);
        lock (gate)
        {
            files[name] = pinned;
        }
    }

    /// <inheritdoc/>
    public override FileOutput Create(string name)
    {
        lock (gate)
        {
            if (!files.TryAdd(name, []))
            {
                throw new IOException($"{name} exists");
            }
        }

        return new Output(this, name);
    }

    /// <inheritdoc/>
    public override FileView Open(string name)
    {
        lock (gate)
        {
            return files.TryGetValue(name, out var bytes)
                ? View.Of(name, bytes)
                : throw new FileNotFoundException($"{name} is not there", name);
        }
    }

    /// <inheritdoc/>
    public override void Rename(string from, string to)
    {
        lock (gate)
        {
            if (!files.TryGetValue(from, out var bytes) || !files.TryAdd(to, bytes))
            {
                throw new IOException($"cannot rename {from} to {to}");
            }

            files.Remove(from);
        }
    }

    /// <inheritdoc/>
    public override void Delete(string name)
    {
        lock (gate)
        {
            files.Remove(name);
        }
    }

    /// <inheritdoc/>
    public override void FlushNames()
    {
    }

    /// <inheritdoc/>
    public override IDisposable Lock()
    {
        lock (gate)
        {
            if (locked)
            {
                throw new IndexLockedException(Name, "this process");
            }

            locked = true;
            return new Held(this);
        }
    }

    private sealed class Held(MemoryDirectory directory) : IDisposable
    {
        public void Dispose()
        {
            lock (directory.gate)
            {
                directory.locked = false;
            }
        }
    }

    private sealed class Output(MemoryDirectory directory, string name) : FileOutput
    {
        private readonly ByteWriter written = new();

        public override void Write(ReadOnlySpan<byte> bytes) => written.Bytes(bytes);

        public override void Flush() => directory.Replace(name, written.Written);

        public override void Dispose()
        {
            // Closing a file keeps what was written, flushed or not, unless it was renamed or deleted meanwhile.
            if (directory.List().Contains(name))
            {
                Flush();
            }
        }
    }

    private sealed unsafe class View : FileView
    {
        // Pinned arrays never move, so their address can be handed out for as long as they are referenced from here.
        private readonly byte[] bytes;

        private View(string name, byte[] bytes, byte* start)
            : base(name, start, bytes.Length) => this.bytes = bytes;

        public static View Of(string name, byte[] bytes)
        {
            fixed (byte* start = bytes)
            {
                return new View(name, bytes, start);
            }
        }

        protected override void Release() => GC.KeepAlive(bytes);
    }
}
