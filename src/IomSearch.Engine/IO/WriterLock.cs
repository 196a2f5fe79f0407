using System.Globalization;

namespace IomSearch.Engine.IO;

/// <summary>The writer's lock: an advisory lock on a file that is held open, so it ends with its process
/// however that ends.</summary>
/// <remarks>The file says who holds it, and stays behind: a stale one does not block, for
/// nobody holds it open.</remarks>
internal static class WriterLock
{
    public const string FileName = "writer.lock";

    // How a lock that is taken is reported: ERROR_SHARING_VIOLATION on Windows, EWOULDBLOCK elsewhere.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlockLinux = 11;
    private const int WouldBlockMac = 35;

    public static IDisposable Take(string folder)
    {
        var path = Path.Combine(folder, FileName);
        var held = Open(folder, path);
        try
        {
            held.SetLength(0);
            held.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}")));
            held.Flush();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static FileStream Open(string folder, string path)
    {
        try
        {
            // On Unix only FileShare.None takes an exclusive advisory lock.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, bufferSize: 0);
        }
        catch (IOException problem) when (problem.HResult is SharingViolation or WouldBlockLinux or WouldBlockMac)
        {
            throw new IndexLockedException(folder, Holder(path));
        }
    }

    private static string Holder(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                return "another process";
            }

            using var handle = Posix.OpenUnlocked(path);
            Span<byte> text = stackalloc byte[200];
            var length = RandomAccess.Read(handle, text, 0);
            return length > 0 ? System.Text.Encoding.UTF8.GetString(text[..length]) : "another process";
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
