using System.Text.RegularExpressions;

namespace IomSearch.Repo.Tests;

/// <summary>Finds runs of five words that our text shares with a source, beyond titles and names.</summary>
/// <remarks>
/// A word is letters and digits, compared in lower case. A run passes only where it lies whole inside one of the given
/// titles; inside a quotation of the source that opens with a capital and is at most 25 words long (the title of
/// another programme); or inside a name. A name is a stretch of the source in which each word starts with a capital or
/// a digit, or is a short connecting word with such words on both sides; no full stop, colon or line end divides it.
/// </remarks>
internal sealed partial class WordRuns
{
    private const int Length = 5;
    private const int LongestQuotedTitle = 25;

    private static readonly HashSet<string> Connecting =
        ["a", "and", "by", "for", "in", "of", "on", "or", "the", "to"];

    private readonly HashSet<string> source = [];
    private readonly HashSet<string> allowed = [];

    public WordRuns(IEnumerable<string> sources, IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            allowed.UnionWith(Of(title));
        }

        foreach (var text in sources)
        {
            source.UnionWith(Of(text));
            allowed.UnionWith(Quotation().Matches(text).Select(match => match.Groups[1].Value)
                .Where(quoted => char.IsUpper(quoted[0]) && Word().Count(quoted) <= LongestQuotedTitle).SelectMany(Of));
            allowed.UnionWith(Division().Split(text).SelectMany(Names).SelectMany(Of));
        }
    }

    /// <summary>The shared runs that nothing excuses, in the order of the text.</summary>
    public IEnumerable<string> TakenOver(string text) =>
        Of(text).Where(run => source.Contains(run) && !allowed.Contains(run));

    /// <summary>The shared runs that a title or a name excuses.</summary>
    public IEnumerable<string> Excused(string text) =>
        Of(text).Where(run => source.Contains(run) && allowed.Contains(run));

    private static IEnumerable<string> Of(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToArray();
        return Enumerable.Range(0, Math.Max(0, words.Length - Length + 1))
            .Select(first => string.Join(' ', words.AsSpan(first, Length)!));
    }

    private static IEnumerable<string> Names(string clause)
    {
        List<string> name = [];
        foreach (var word in Word().Matches(clause).Select(match => match.Value).Append("end"))
        {
            var connects = Connecting.Contains(word.ToLowerInvariant());
            if (connects ? name.Count > 0 : char.IsUpper(word[0]) || char.IsDigit(word[0]))
            {
                name.Add(word);
            }
            else if (!connects)
            {
                yield return string.Join(' ', WithoutLooseEnd(name));
                name.Clear();
            }
        }
    }

    private static IEnumerable<string> WithoutLooseEnd(List<string> name) =>
        name.Take(name.FindLastIndex(word => !Connecting.Contains(word.ToLowerInvariant())) + 1);

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("[“\"]([^“”\"\n]+)[”\"]", RegexOptions.NonBacktracking)]
    private static partial Regex Quotation();

    [GeneratedRegex(@"[.:;?!]\s|\n", RegexOptions.NonBacktracking)]
    private static partial Regex Division();
}
