using System.IO.Compression;

namespace IomSearch.Ingest.Archives;

/// <summary>Unpacks archives, one file at a time, each into a temporary file that goes when the next is asked
/// for.</summary>
/// <remarks>A file and not a stream, because some readers hand a file to another process and others go to its end
/// first.
/// The names inside an archive only ever name: the temporary file has a name of its own.</remarks>
/// <param name="limits">What is too much.</param>
internal sealed class ArchiveParts(ReadLimits limits)
{
    /// <summary>The parts in ordinal order of their names; never throws for what the archive contains.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="budget">What the outermost archive may still unpack to.</param>
    public IEnumerable<ArchivePart> Of(SourceFile archive, ArchiveKind kind, UnpackBudget budget) =>
        kind == ArchiveKind.Zip ? OfZip(archive, budget) : OfGZip(archive, budget);

    private static IEnumerable<ArchivePart> OfGZip(SourceFile archive, UnpackBudget budget)
    {
        var inner = ArchiveKinds.OwnName(archive.Name);
        var name = ArchiveKinds.ByName(inner) == ArchiveKind.GZip ? Path.GetFileNameWithoutExtension(inner) : inner;
        if (!budget.TryEnter(out var reason))
        {
            yield return Refused(archive.Name, reason);
            yield break;
        }

        using var place = new TemporaryFile();
        var isWhole = TryUnpack(
            () => new GZipStream(File.OpenRead(archive.FullPath), CompressionMode.Decompress),
            new FileInfo(archive.FullPath).Length, place, budget, out reason);
        if (isWhole && !GZipEnd.Agrees(archive.FullPath, new FileInfo(place.Path).Length))
        {
            (isWhole, reason) = (false, "it cannot be unpacked: the archive is damaged, cut, or made of several");
        }

        yield return isWhole
            ? new ArchivePart(new SourceFile(place.Path, $"{archive.Name}!{name}"), null)
            : Refused(archive.Name, reason);
    }

    private IEnumerable<ArchivePart> OfZip(SourceFile archive, UnpackBudget budget)
    {
        using var zip = Open(archive, out var problem);
        if (zip is null)
        {
            yield return Refused(archive.Name, problem);
            yield break;
        }

        foreach (var entry in zip.Entries.Where(entry => IsOutside(entry.FullName) || !IsLeftOut(entry.FullName))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (!budget.TryEnter(out var reason))
            {
                yield return Refused(archive.Name, reason);
                yield break;
            }

            var name = $"{archive.Name}!{entry.FullName}";
            if (IsOutside(entry.FullName))
            {
                yield return Refused(name, "the name leads out of the archive; the file is not unpacked");
                continue;
            }

            if (entry.IsEncrypted)
            {
                yield return Refused(name, "the file is encrypted");
                continue;
            }

            using var place = new TemporaryFile();
            yield return TryUnpack(entry.Open, entry.CompressedLength, place, budget, out reason)
                ? new ArchivePart(new SourceFile(place.Path, name), null)
                : Refused(name, reason);
        }
    }

    private static bool TryUnpack(
        Func<Stream> open, long packed, TemporaryFile place, UnpackBudget budget, out string reason)
    {
        try
        {
            using var unpacking = open();
            using var target = place.Write();
            return budget.TryCopy(unpacking, target, packed, out reason);
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException)
        {
            reason = "it cannot be unpacked: the archive is damaged or packed in a way that is not known here";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reason = "it cannot be unpacked: there is no room, or the file cannot be read";
        }

        return false;
    }

    private ZipArchive? Open(SourceFile archive, out string problem)
    {
        FileStream? stream = null;
        try
        {
            stream = File.OpenRead(archive.FullPath);
            if (ZipEnd.Entries(stream) > limits.ArchiveEntries)
            {
                // The list of files is not even read: it alone would fill the memory.
                problem = UnpackBudget.TooMany(limits.ArchiveEntries);
                stream.Dispose();
                return null;
            }

            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            _ = zip.Entries;
            problem = "";
            return zip;
        }
        catch (Exception failure) when (failure is InvalidDataException or NotSupportedException)
        {
            problem = "it is no zip archive, or it is damaged or cut";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = "the file cannot be opened for reading";
        }

        stream?.Dispose();
        return null;
    }

    /// <summary>Folders, and what a folder of the disk leaves out too.</summary>
    private static bool IsLeftOut(string name) =>
        name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || name.Split('/').Any(part => part.Length > 1 && part[0] == '.' && part != "..");

    private static bool IsOutside(string name) =>
        name.Length == 0 || name[0] is '/' or '\\' || name.Contains(':', StringComparison.Ordinal)
        || name.Contains('\0', StringComparison.Ordinal) || name.Split('/', '\\').Contains("..");

    private static ArchivePart Refused(string name, string reason) => new(null, new Rejection(name, 0, reason));
}
