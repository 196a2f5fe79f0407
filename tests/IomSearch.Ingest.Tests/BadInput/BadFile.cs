using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>A file with something wrong in it, and what reading it must say.</summary>
/// <param name="Case">What is wrong, in words.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Bytes">What it holds.</param>
/// <param name="Reason">A part of the reason of a rejection of this file.</param>
internal sealed record BadFile(string Case, string Name, byte[] Bytes, string Reason)
{
    public BadFile(string wrong, string name, string text, string reason)
        : this(wrong, name, Encoding.UTF8.GetBytes(text), reason)
    {
    }

    /// <summary>The ids of the good records in the same file, separated by blanks.</summary>
    public string Good { get; init; } = "";

    /// <summary>The line that the rejection names; not looked at when null.</summary>
    public int? Line { get; init; }

    public ReadLimits? Limits { get; init; }

    /// <summary>The size to which zero bytes fill the file up, so that no test holds a gigabyte.</summary>
    public long? FilledTo { get; init; }

    public override string ToString() => $"{Name}: {Case}";
}
