using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using IomSearch.Engine.Analysis;

namespace IomSearch.Discovery.Linking;

/// <summary>The words of a title by which two sources of one project are known: stemmed, without order, without what
/// any project may be called.</summary>
/// <param name="Telling">Words that tell something, each once, in ordinal order.</param>
/// <param name="Numbers">Numbers of phases and parts, each once, in ordinal order; <c>II</c> and
/// <c>second</c> are 2.</param>
/// <param name="Years">Calendar years, each once, ascending.</param>
internal sealed record TitleWords(
    IReadOnlyList<string> Telling, IReadOnlyList<string> Numbers, IReadOnlyList<int> Years)
{
    private static readonly Analyzer Plain = Analyzer.Named("words");
    private static readonly Analyzer Stemmed = Analyzer.Named("english");

    /// <summary>Words that projects of all kinds have in their titles.</summary>
    private static readonly FrozenSet<string> Common = Stems(
        "project projects programme program action activity activities initiative phase part stage round component "
        + "assistance support supporting emergency response humanitarian aid contribution funding fund funds grant "
        + "technical cooperation development capacity building strengthening improving general operations operational "
        + "international national regional projet programme appui phase soutien aide urgence renforcement proyecto "
        + "programa apoyo fase fortalecimiento asistencia");

    private static readonly FrozenSet<string> Filling = FrozenSet.ToFrozenSet(
        [
            "la", "le", "les", "de", "des", "du", "et", "en", "au", "aux", "pour", "dans", "sur", "par", "un", "une",
            "el", "los", "las", "del", "y", "para", "con", "por", "su", "its", "their", "through", "via", "among"
        ],
        StringComparer.Ordinal);

    private static readonly Regex Acronym = new(@"\(\p{Lu}[\p{Lu}\p{Nd}-]{1,9}\)", RegexOptions.NonBacktracking);

    /// <summary>Words for 1, 2, 3 and so on.</summary>
    private static readonly FrozenDictionary<string, int> Numerals =
        ("i first one 1st|ii second two 2nd|iii third three 3rd|iv fourth four 4th|v fifth five 5th"
            + "|vi|vii|viii|ix|x|xi|xii")
            .Split('|').SelectMany((words, at) => words.Split(' ').Select(word => (word, Number: at + 1)))
            .ToFrozenDictionary(pair => pair.word, pair => pair.Number, StringComparer.Ordinal);

    /// <summary>The words of a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="countries">The names of the project's countries: they are compared as such and left out
    /// here.</param>
    public static TitleWords Of(string title, IEnumerable<string> countries)
    {
        var names = countries.SelectMany(name => Plain.Tokens(name)).Select(token => token.Term)
            .ToHashSet(StringComparer.Ordinal);
        var telling = new SortedSet<string>(StringComparer.Ordinal);
        var numbers = new SortedSet<string>(StringComparer.Ordinal);
        var years = new SortedSet<int>();
        foreach (var word in Words(WithoutAcronyms(title)).Where(word => !names.Contains(word)))
        {
            if (Number(word) is { } number)
            {
                if (number is >= 1950 and <= 2100)
                {
                    years.Add((int)number);
                }
                else
                {
                    numbers.Add(number.ToString(CultureInfo.InvariantCulture));
                }
            }
            else if (!Filling.Contains(word) && Stem(word) is { } stem && !Common.Contains(stem))
            {
                telling.Add(stem);
            }
        }

        return new TitleWords([.. telling], [.. numbers], [.. years]);
    }

    /// <summary>A project's acronym stands in one source and not in the other; the number of a phase stays.</summary>
    private static string WithoutAcronyms(string title) => Acronym.Replace(
        title, found => Numerals.ContainsKey(found.Value.Trim('(', ')').ToLowerInvariant()) ? found.Value : " ");

    private static IEnumerable<string> Words(string title) =>
        Plain.Tokens(title).Where(token => token.Kind == TokenKind.Word).Select(token => token.Term);

    private static long? Number(string word) =>
        Numerals.TryGetValue(word, out var numeral) ? numeral
        : long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures
        : null;

    /// <summary>British endings as American ones: stabilisation, stabilization.</summary>
    private static string? Stem(string word)
    {
        var at = word.LastIndexOf("is", StringComparison.Ordinal);
        var ending = at > 3 ? word[(at + 2)..] : "";
        var spelled = ending is "e" or "es" or "ed" or "ing" or "ation" or "ations" ? $"{word[..at]}iz{ending}" : word;
        return Stemmed.Tokens(spelled) is [var token, ..] ? token.Term : null;
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').SelectMany(Words).Select(Stem)
        .OfType<string>().ToFrozenSet(StringComparer.Ordinal);
}
