using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Makes a title for a text that has none.</summary>
internal static class TitleOfText
{
    private const int Longest = 150;

    /// <summary>The first sentence, cut at a blank where it is long; null for a text without one.</summary>
    public static string? Of(string text) =>
        Sentences.Of(text).FirstOrDefault().Text is { } sentence ? Shortened(sentence) : null;

    private static string Shortened(string sentence)
    {
        if (sentence.Length <= Longest)
        {
            return sentence.TrimEnd('.');
        }

        var blank = sentence.LastIndexOf(' ', Longest);
        var end = blank > 0 ? blank : Longest - (char.IsHighSurrogate(sentence[Longest - 1]) ? 1 : 0);
        return sentence[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }
}
