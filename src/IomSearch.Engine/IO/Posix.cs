using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace IomSearch.Engine.IO;

/// <summary>The two calls that .NET does not offer: opening a folder or a locked file, and syncing a
/// folder (POSIX.1-2017).</summary>
internal static partial class Posix
{
    /// <summary>Opens for reading without taking .NET's advisory lock.</summary>
    public static SafeFileHandle OpenUnlocked(string path)
    {
        var descriptor = Open(path, flags: 0);
        return descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"cannot open {path}: error {Marshal.GetLastPInvokeError()}");
    }

    /// <summary>Waits until the names in a folder are on the disk.</summary>
    public static void FlushFolder(string folder)
    {
        using var handle = OpenUnlocked(folder);
        if (Sync(handle) != 0)
        {
            throw new IOException($"cannot flush the folder {folder}: error {Marshal.GetLastPInvokeError()}");
        }
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(SafeFileHandle descriptor);
}
