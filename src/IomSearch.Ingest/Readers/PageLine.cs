using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>A line of a page, brought to plain words.</summary>
/// <param name="Number">Its line in the file, from 1.</param>
/// <param name="Text">Its words; never empty.</param>
internal sealed record PageLine(int Number, string Text)
{
    private const int MostTitleWords = 45;
    private const int FewestSentenceWords = 3;
    private const int MostWordsOfQuestion = 15;
    private const int FewestAnnouncingWords = 3;

    /// <summary>Its words; what follows from them is worked out once, so they cannot be replaced.</summary>
    public string Text { get; } = Text;

    /// <summary>How many words it has.</summary>
    public int Words { get; } = Text.Count(c => c == ' ') + 1;

    /// <summary>Whether it holds signs alone, as pages put between their parts.</summary>
    public bool IsSeparator { get; } = !Text.Any(char.IsLetterOrDigit);

    /// <summary>Whether it is an item of a list.</summary>
    public bool IsBullet { get; } = CleanLine.IsListItem(Text);

    /// <summary>Whether it reads as running text rather than as a heading.</summary>
    public bool IsProse { get; } = ReadsAsProse(Text);

    /// <summary>The words behind the bullet or number of a list item.</summary>
    public string Plain { get; } = CleanLine.IsListItem(Text) ? Text[(Text.IndexOf(' ') + 1)..].Trim() : Text;

    /// <summary>Whether the words could be a title: a capital or figure in front, no sentence, not too long.</summary>
    public bool LooksLikeTitle => !IsSeparator && Words <= MostTitleWords && Plain.Length >= 3
        && (char.IsUpper(Plain[0]) || char.IsDigit(Plain[0]) || Plain[0] is '"' or '“' or '\'' or '‘')
        && !ReadsAsProse(Plain) && Plain[^1] is not (':' or ';' or ',');

    private static bool ReadsAsProse(string text)
    {
        var words = text.Count(c => c == ' ') + 1;
        return words > MostTitleWords
            || (words >= FewestAnnouncingWords && text[^1] == ':')
            || (words >= FewestSentenceWords && (CutText.HasClosingMark(text) && !EndsLikeTitle(text)))
            || (Sentences.Of(text).Take(2).Count() > 1 && !IsQuestionInTitle(text, words));
    }

    /// <summary>"No Way Back? Talks in Sixty Villages": a question or a call and no sentence behind it.</summary>
    private static bool IsQuestionInTitle(string text, int words) => words <= MostWordsOfQuestion
        && text.AsSpan().ContainsAny('?', '!') && (!CutText.HasClosingMark(text) || text[^1] == ')')
        && Sentences.Of(text).SkipLast(1).All(sentence => sentence.Text[^1] is '?' or '!');

    /// <summary>Marks that also close titles: a question, a year or short name in brackets.</summary>
    private static bool EndsLikeTitle(string text) =>
        text[^1] == '?' || (text[^1] == ')' && text[^2] is not ('.' or '!' or '?'));
}
