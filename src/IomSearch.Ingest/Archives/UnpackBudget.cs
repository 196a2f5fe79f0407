using System.Globalization;

namespace IomSearch.Ingest.Archives;

/// <summary>Counts what an archive, with all archives inside it, unpacks to, and says when it is too much.</summary>
/// <param name="limits">What is too much.</param>
internal sealed class UnpackBudget(ReadLimits limits)
{
    /// <summary>Small files may pack well: a page of blanks is no bomb.</summary>
    private const long FreeOfRatio = 1 << 20;

    private long bytes;
    private int entries;

    /// <summary>Takes one more file; false when there are too many.</summary>
    public bool TryEnter(out string reason)
    {
        reason = TooMany(limits.ArchiveEntries);
        return ++entries <= limits.ArchiveEntries;
    }

    /// <summary>Why an archive with more files is refused.</summary>
    public static string TooMany(int most) =>
        string.Create(CultureInfo.InvariantCulture, $"the archive has more than {most:N0} files, which is the limit");

    /// <summary>Copies a file out of its archive; false, with the reason, when it is too large, a bomb or
    /// damaged.</summary>
    /// <param name="unpacking">The file as it unpacks.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="packed">Its packed size in bytes.</param>
    /// <param name="reason">Why not.</param>
    public bool TryCopy(Stream unpacking, Stream target, long packed, out string reason)
    {
        var buffer = new byte[64 << 10];
        var size = 0L;
        try
        {
            for (int read; (read = unpacking.Read(buffer)) > 0;)
            {
                size += read;
                bytes += read;
                if (size > FreeOfRatio && size / limits.ArchiveRatio > packed)
                {
                    reason = $"it unpacks to more than {limits.ArchiveRatio} times its packed size, which is the limit";
                    return false;
                }

                if (bytes > limits.ArchiveBytes)
                {
                    reason = string.Create(
                        CultureInfo.InvariantCulture,
                        $"the archive unpacks to more than {limits.ArchiveBytes:N0} bytes, which is the limit");
                    return false;
                }

                target.Write(buffer, 0, read);
            }
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException)
        {
            reason = "it cannot be unpacked: the archive is damaged or cut";
            return false;
        }

        reason = "";
        return true;
    }
}
