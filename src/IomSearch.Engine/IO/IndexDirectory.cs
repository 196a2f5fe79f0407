using System.Diagnostics;

namespace IomSearch.Engine.IO;

/// <summary>The few things that an index asks of a disk. Everything durable goes through here, so tests
/// can make each fail.</summary>
/// <remarks>Thread-safe; a file that is being written has one thread.</remarks>
public abstract class IndexDirectory
{
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    /// <summary>What a person would call it, for errors.</summary>
    public abstract string Name { get; }

    /// <summary>The names of all files, ordinal order.</summary>
    public abstract IReadOnlyList<string> List();

    /// <summary>Creates a new file to be written from its start.</summary>
    /// <exception cref="IOException">There is one of that name: nothing is ever overwritten.</exception>
    public abstract FileOutput Create(string name);

    /// <summary>A view of a whole file.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public abstract FileView Open(string name);

    /// <summary>Gives a file another name, atomically; durable only after <see cref="FlushNames"/>.</summary>
    public abstract void Rename(string from, string to);

    /// <summary>Removes a file; readers that have it open keep their bytes.</summary>
    public abstract void Delete(string name);

    /// <summary>Makes creations, renames and deletions durable.</summary>
    public abstract void FlushNames();

    /// <summary>Takes the writer's lock until the result is disposed.</summary>
    /// <exception cref="IndexLockedException">It is taken.</exception>
    public abstract IDisposable Lock();

    /// <summary>Takes the writer's lock, waiting for whoever has it now.</summary>
    /// <param name="patience">How long.</param>
    /// <exception cref="IndexLockedException">It was taken all the while.</exception>
    public IDisposable Lock(TimeSpan patience)
    {
        for (var started = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return Lock();
            }
            catch (IndexLockedException) when (Stopwatch.GetElapsedTime(started) < patience)
            {
                Thread.Sleep(LockPause);
            }
        }
    }
}

/// <summary>A file that is being written.</summary>
public abstract class FileOutput : IDisposable
{
    /// <summary>Adds bytes at the end.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Waits until every byte is on the disk. A failure is final: what was written
    /// cannot be relied on.</summary>
    public abstract void Flush();

    /// <summary>Closes the file without flushing it to disk.</summary>
    public abstract void Dispose();
}
