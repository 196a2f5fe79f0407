namespace IomSearch.Testing.Faults;

/// <summary>How a call to the disk goes wrong while the process lives on.</summary>
public enum Fault
{
    /// <summary>There is no room: the call does nothing and says so. A flush loses what it was to write.</summary>
    DiskFull,

    /// <summary>The call does all it should, and yet says that it failed.</summary>
    IoError,

    /// <summary>A write ends half way. Any other call does nothing, says so, and so does every call after it.</summary>
    ShortWrite,

    /// <summary>A flush fails and what it was to write never becomes durable, whatever later flushes say. A write or a
    /// change of a name seems to succeed, and the next flush fails in this way.</summary>
    FlushError,
}

/// <summary>Which call goes wrong, and how.</summary>
/// <param name="Call">The number of the call, from 0.</param>
/// <param name="Fault">What happens.</param>
public sealed record FaultPlan(int Call, Fault Fault);

/// <summary>The calls that change a disk.</summary>
public enum DiskCall
{
    Create,
    Write,
    Flush,
    Rename,
    Delete,
    FlushNames,
}

/// <summary>One call that was made.</summary>
/// <param name="Call">Which.</param>
/// <param name="Name">The file; empty for all names.</param>
/// <param name="Before">The disk before it.</param>
/// <param name="After">The disk after it.</param>
public sealed record CallRecord(DiskCall Call, string Name, DiskState Before, DiskState After);
