namespace IomSearch.Ingest.Facts;

/// <summary>Cuts the words that support a fact to the length that evidence holds.</summary>
internal static class Quote
{
    private const int Longest = 200;

    /// <summary>The words, at most 200 characters.</summary>
    public static string Of(string words) =>
        words.Length <= Longest ? words : string.Concat(words.AsSpan(0, Longest - 3), "...");

    /// <summary>The words around a place in a text, at most 200 characters, cut at blanks.</summary>
    public static string Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - ((Longest - 6 - Math.Min(Longest - 6, end - start)) / 2));
        var to = Math.Min(text.Length, from + Longest - 6);
        if (from > 0)
        {
            var blank = text.IndexOf(' ', from);
            from = blank > 0 && blank < start ? blank + 1 : from;
        }

        if (to < text.Length)
        {
            var blank = text.LastIndexOf(' ', to);
            to = blank > end ? blank : to;
        }

        return $"{(from > 0 ? "..." : "")}{text[from..to]}{(to < text.Length ? "..." : "")}".Replace('\n', ' ');
    }
}
