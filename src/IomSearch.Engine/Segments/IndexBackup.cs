using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Copies one commit of an index to another place, while writers and readers work on.</summary>
/// <remarks>A backup is an index of one commit, and can be opened as it is. Its manifest is written last and renamed,
/// so a copy that was broken off is no index.</remarks>
public static class IndexBackup
{
    private const int CopyBytes = 1 << 20;

    /// <summary>Copies the newest commit into an empty directory. Takes no lock on the index.</summary>
    /// <exception cref="ArgumentException">The target has files, or there is no commit.</exception>
    /// <exception cref="CorruptIndexException">A file of the newest commit is damaged; the
    /// target is no index then.</exception>
    public static BackupReport Copy(
        IndexDirectory index, IndexDirectory target, CancellationToken cancellation = default)
    {
        using var files = Open(index);
        return Write(files, target, cancellation);
    }

    /// <summary>Puts a backup into an empty directory, after every checksum of it was checked.</summary>
    /// <exception cref="ArgumentException">The target has files, or the backup has no commit.</exception>
    /// <exception cref="CorruptIndexException">A file of the backup is damaged; nothing was written.</exception>
    public static BackupReport Restore(
        IndexDirectory backup, IndexDirectory target, CancellationToken cancellation = default)
    {
        using var files = Open(backup);
        foreach (var frame in files.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            frame.CheckAll();
        }

        return Write(files, target, cancellation);
    }

    private static CommitFiles Open(IndexDirectory index)
    {
        var passedOver = new List<CorruptIndexException>();
        var files = CommitLog.Newest(index, manifest => CommitFiles.Open(index, manifest), passedOver)
            ?? throw new ArgumentException($"{index.Name} has no commit", nameof(index));
        if (passedOver is [var damage, ..])
        {
            // An older commit in the place of the newest would look like a backup of it.
            files.Dispose();
            throw damage;
        }

        return files;
    }

    private static BackupReport Write(CommitFiles files, IndexDirectory target, CancellationToken cancellation)
    {
        using var held = target.Lock();
        if (target.List().FirstOrDefault(name => name != WriterLock.FileName) is { } present)
        {
            throw new ArgumentException($"{target.Name} is not empty: it has {present}", nameof(target));
        }

        var bytes = 0L;
        foreach (var frame in files.Frames.SkipLast(1))
        {
            cancellation.ThrowIfCancellationRequested();
            bytes += Copy(frame, target, frame.Name);
        }

        target.FlushNames();
        var manifest = files.Frames[^1];
        bytes += Copy(manifest, target, manifest.Name + ".tmp");
        target.Rename(manifest.Name + ".tmp", manifest.Name);
        target.FlushNames();
        return new BackupReport(files.Manifest.Generation, files.Frames.Count, bytes);
    }

    private static long Copy(FrameReader frame, IndexDirectory target, string name)
    {
        frame.CheckAll();
        using var output = target.Create(name);
        var length = frame.Seal.Length;
        for (var at = 0L; at < length; at += CopyBytes)
        {
            output.Write(frame.Raw(at, (int)Math.Min(CopyBytes, length - at)));
        }

        output.Flush();
        return length;
    }
}

/// <summary>What was copied.</summary>
/// <param name="Generation">The commit.</param>
/// <param name="Files">Number of files.</param>
/// <param name="Bytes">Bytes of all files.</param>
public sealed record BackupReport(long Generation, int Files, long Bytes);
