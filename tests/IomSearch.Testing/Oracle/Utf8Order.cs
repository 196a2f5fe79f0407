using System.Text;

namespace IomSearch.Testing.Oracle;

/// <summary>Orders strings by their bytes in UTF-8, as ids and values are ordered on disk.</summary>
public sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
