namespace IomSearch.Cli.Rendering;

/// <summary>Makes text from documents safe to print: what a document holds must not steer a terminal.</summary>
internal static class Printable
{
    /// <summary>The text in one line: control characters become spaces, what is too long is cut.</summary>
    public static string Of(string text, int most = int.MaxValue)
    {
        var line = string.Concat(text.Select(unit => char.IsControl(unit) ? ' ' : unit));
        return line.Length <= most ? line : string.Concat(line.AsSpan(0, most - 1), "…");
    }
}
