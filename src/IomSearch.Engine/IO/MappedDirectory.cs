using System.IO.MemoryMappedFiles;

namespace IomSearch.Engine.IO;

/// <summary>A folder of the file system; files are read through memory maps.</summary>
public sealed class MappedDirectory : IndexDirectory
{
    private readonly string folder;

    /// <summary>A folder, which is created where it is missing.</summary>
    public MappedDirectory(string folder) => this.folder = Directory.CreateDirectory(folder).FullName;

    /// <inheritdoc/>
    public override string Name => folder;

    /// <inheritdoc/>
    public override IReadOnlyList<string> List() =>
        [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override FileOutput Create(string name) => new Output(Path.Combine(folder, name));

    /// <inheritdoc/>
    public override FileView Open(string name) => View.Of(Path.Combine(folder, name), name);

    /// <inheritdoc/>
    public override void Rename(string from, string to) =>
        File.Move(Path.Combine(folder, from), Path.Combine(folder, to), overwrite: false);

    /// <inheritdoc/>
    public override void Delete(string name) => File.Delete(Path.Combine(folder, name));

    /// <inheritdoc/>
    public override void FlushNames()
    {
        // Windows writes names through with the file; elsewhere they are durable only once the folder itself is synced.
        if (!OperatingSystem.IsWindows())
        {
            Posix.FlushFolder(folder);
        }
    }

    /// <inheritdoc/>
    public override IDisposable Lock() => WriterLock.Take(folder);

    private sealed class Output(string path) : FileOutput
    {
        // Buffering is the frame's: each write here is already a large one.
        private readonly FileStream stream =
            new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

        public override void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

        public override void Flush() => stream.Flush(flushToDisk: true);

        public override void Dispose() => stream.Dispose();
    }

    private sealed unsafe class View : FileView
    {
        private readonly MemoryMappedViewAccessor? accessor;

        private View(string name, MemoryMappedViewAccessor? accessor, byte* start, long length)
            : base(name, start, length) => this.accessor = accessor;

        public static View Of(string path, string name)
        {
            using var stream = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            var length = stream.Length;
            if (length == 0)
            {
                // An empty file cannot be mapped; as a view of no bytes it fails where its frame is read.
                return new View(name, null, null, 0);
            }

            // A mapping outlives the handle it was made from, so an open index costs no handles.
            using var file = MemoryMappedFile.CreateFromFile(
                stream,
                mapName: null,
                capacity: 0,
                MemoryMappedFileAccess.Read,
                HandleInheritability.None,
                leaveOpen: true);
            var accessor = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
            byte* start = null;
            accessor.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
            return new View(name, accessor, start + accessor.PointerOffset, length);
        }

        protected override void Release()
        {
            accessor?.SafeMemoryMappedViewHandle.ReleasePointer();
            accessor?.Dispose();
        }
    }
}
