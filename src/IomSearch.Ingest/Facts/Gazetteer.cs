using System.Collections.Frozen;
using System.Text;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>What kind of name was met.</summary>
internal enum NameKind
{
    /// <summary>A country itself.</summary>
    Country,

    /// <summary>A city, province or camp in a country.</summary>
    Place,

    /// <summary>A people or its language, as adjective or noun.</summary>
    People,

    /// <summary>A part of the world that is no country.</summary>
    Region,

    /// <summary>A name that holds a country's name and is something else.</summary>
    Other,
}

/// <summary>A name of the gazetteer in a text.</summary>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">Its length, without a possessive ending.</param>
/// <param name="Code">ISO 3166-1 alpha-2; empty for <see cref="NameKind.Region"/> and
/// <see cref="NameKind.Other"/>.</param>
/// <param name="Kind">What it names.</param>
internal readonly record struct NameMatch(int Start, int Length, string Code, NameKind Kind)
{
    /// <summary>The first position behind it.</summary>
    public int End => Start + Length;
}

/// <summary>Finds the names of countries, peoples and places in a text, the longest at each position.</summary>
/// <remarks>
/// Names are matched by whole words and in their own case, so <c>oman</c> in "women", <c>turkey</c> and <c>us</c> are
/// nothing; a text in capitals matches names of four letters and more. The longest name wins, so Guinea-Bissau is not
/// Guinea and Northern Ireland is not Ireland. A place whose name several countries have is settled by the company in
/// which it stands (<see cref="Namesakes"/>).
/// </remarks>
internal static class Gazetteer
{
    private const int MostWords = 8;

    public static readonly FrozenSet<string> NoCompany = [];

    private static readonly Dictionary<string, Entry> ByKey = Load();

    /// <summary>The names of the large table of cities alone.</summary>
    private static readonly Lazy<Dictionary<string, Entry>> CityByKey = new(LoadCities);

    /// <summary>Every name in the text, in order, none inside another.</summary>
    public static List<NameMatch> Find(string text) => Find(text, NoCompany);

    /// <summary>As <see cref="Find(string)"/>, for a part of a text that names countries elsewhere.</summary>
    /// <param name="text">The part.</param>
    /// <param name="company">The countries of the whole, ISO 3166-1 alpha-2; places that share their name are settled
    /// by them.</param>
    public static List<NameMatch> Find(string text, IReadOnlySet<string> company) => Find(text, EntryOf, company);

    /// <summary>As <see cref="Find(string)"/>, with the names of the large table of cities: for a text that names no
    /// country otherwise. Among so many names some are those of people, so they say less.</summary>
    public static List<NameMatch> FindWithCities(string text) => FindWithCities(text, NoCompany);

    /// <inheritdoc cref="FindWithCities(string)"/>
    /// <param name="text">The part.</param>
    /// <param name="company">As for <see cref="Find(string, IReadOnlySet{string})"/>.</param>
    public static List<NameMatch> FindWithCities(string text, IReadOnlySet<string> company) =>
        Find(text, key => EntryOf(key) ?? CityByKey.Value.GetValueOrDefault(Plain(key)), company);

    private static List<NameMatch> Find(string text, Func<string, Entry?> entryOf, IReadOnlySet<string> company)
    {
        var straight = Words.StraightApostrophes(text);
        var words = Words.Of(straight).ConvertAll(word => WithoutArticle(straight, word));
        var matches = new List<NameMatch>();
        for (var first = 0; first < words.Count;)
        {
            first += Longest(straight, words, first, (entryOf, matches));
        }

        return Namesakes.Settled(straight, matches, company);
    }

    /// <summary>Whether the whole text is one name; signs and articles at its ends left aside.</summary>
    public static bool TryWhole(string text, out NameMatch match)
    {
        var trimmed = text.Trim(' ', '.', ',', ';', ':', '*');
        trimmed = trimmed.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? trimmed[4..] : trimmed;
        var found = Find(trimmed);
        match = found.Count == 1 ? found[0] : default;
        return found.Count == 1 && found[0].Length == trimmed.Length;
    }

    /// <summary><c>d'Agadez</c> is the name behind the article; behind a capitalised word it may be a part of a
    /// longer one.</summary>
    private static Word WithoutArticle(string text, Word word)
    {
        var mark = text.IndexOf('\'', word.Start, word.Length);
        return mark > word.Start && mark <= word.Start + 4 && char.IsLower(text[word.Start])
            && mark + 1 < word.Start + word.Length && char.IsUpper(text[mark + 1]) && !IsPartOfName(text, word.Start)
            ? new Word(mark + 1, word.Start + word.Length - mark - 1)
            : word;
    }

    /// <summary>Whether a capitalised word stands right before: <c>Côte d'Ivoire</c>, <c>Val d'Aosta</c>.</summary>
    private static bool IsPartOfName(string text, int start)
    {
        var before = start >= 2 && text[start - 1] == ' ' ? text.LastIndexOf(' ', start - 2) + 1 : -1;
        return before >= 0 && char.IsUpper(text[before]);
    }

    /// <summary>Adds the longest name that starts at the word, if any, and returns how many words to step
    /// over.</summary>
    private static int Longest(string text, List<Word> words, int first,
        (Func<string, Entry?> EntryOf, List<NameMatch> Matches) search)
    {
        for (var count = Math.Min(MostWords, words.Count - first); count > 0; count--)
        {
            var last = words[first + count - 1];
            var end = last.End;
            if (!TryEntry(text, words, (first, count), (end, search.EntryOf), out var entry)
                && last.In(text).EndsWith("'s", StringComparison.Ordinal))
            {
                end -= 2;
                TryEntry(text, words, (first, count), (end, search.EntryOf), out entry);
            }

            if (entry is not null)
            {
                var start = words[first].Start;
                if (IsCurrency(text, end))
                {
                    return count;
                }

                search.Matches.Add(new NameMatch(start, end - start, entry.Code, entry.Kind));
                return count;
            }
        }

        return 1;
    }

    /// <summary>"US$ 500" names a currency.</summary>
    private static bool IsCurrency(string text, int end) =>
        end < text.Length && (text[end] == '$' || (text[end] == ' ' && end + 1 < text.Length && text[end + 1] == '$'));

    private static bool TryEntry(string text, List<Word> words, (int First, int Count) run,
        (int End, Func<string, Entry?> EntryOf) search, out Entry? entry)
    {
        entry = null;
        var start = words[run.First].Start;
        var written = text[start..search.End];
        if (Key(text, words, run, search.End) is not { } key || search.EntryOf(key) is not { } found)
        {
            return false;
        }

        if (!SameCase(written, found))
        {
            return false;
        }

        entry = found;
        return true;
    }

    /// <summary>The entry of the name as written, else of the name without accents: a text has accents where the table
    /// has none (<c>Sénégal</c>), and never the other way round, for "Reunion" is a word.</summary>
    private static Entry? EntryOf(string key) =>
        ByKey.TryGetValue(key, out var found) || (!Ascii.IsValid(key) && ByKey.TryGetValue(Plain(key), out found))
            ? found : null;

    private static string Plain(string letters) => string.Concat(letters.Select(letter =>
        Accents.Plain(letter) is { } plain
            ? char.IsUpper(letter) ? plain.ToUpperInvariant() : plain
            : letter.ToString()));

    /// <summary>Letters and digits agree with the table's in case, or the text is in capitals where the name is a long
    /// one. Case does not matter for what is no country.</summary>
    private static bool SameCase(string written, Entry entry)
    {
        var letters = string.Concat(written.Where(char.IsLetterOrDigit));
        return entry.Kind == NameKind.Other || letters == entry.Letters || Plain(letters) == entry.Letters
            || (letters.Length >= 4 && !letters.Any(char.IsLower));
    }

    /// <summary>The words in capitals with one sign between them: a blank or a comma; null when a sentence ends between
    /// them.</summary>
    private static string? Key(string text, List<Word> words, (int First, int Count) run, int end)
    {
        var key = "";
        for (var at = run.First; at < run.First + run.Count; at++)
        {
            var word = words[at];
            var stop = at == run.First + run.Count - 1 ? end : word.End;
            if (at > run.First)
            {
                var gap = text.AsSpan(words[at - 1].End, word.Start - words[at - 1].End);
                if (Joint(gap, words[at - 1].Length) is not { } joint)
                {
                    return null;
                }

                key += joint;
            }

            key += text[word.Start..stop].ToUpperInvariant();
        }

        return key;
    }

    private static string? Joint(ReadOnlySpan<char> gap, int lengthBefore) => gap switch
    {
        " " or "-" or "\u2010" or "\u2011" or " (" or " & " or "/" or "&" or "'" => " ",
        ", " => ", ",
        "." or ". " when lengthBefore <= 2 => " ",
        _ => null,
    };

    private static Dictionary<string, Entry> Load()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var country in Countries.All)
        {
            Add(entries, country.Name, country.Code, NameKind.Country);
            foreach (var name in country.Names)
            {
                Add(entries, name, country.Code, NameKind.Country);
            }

            foreach (var people in country.People)
            {
                Add(entries, people, country.Code, NameKind.People);
                Add(entries, people + "s", country.Code, NameKind.People);
            }
        }

        foreach (var row in GazetteerTable.Rows("places.tsv"))
        {
            var kind = row[0] switch { "-" => NameKind.Other, "*" => NameKind.Region, _ => NameKind.Place };
            foreach (var place in GazetteerTable.List(row[1]))
            {
                Add(entries, place, kind == NameKind.Place ? row[0] : "", kind);
            }
        }

        foreach (var name in Namesakes.Names)
        {
            Add(entries, name, "", NameKind.Place);
        }

        foreach (var (name, code) in Countries.All
            .SelectMany(country => country.Abroad.Select(name => (name, country.Code))))
        {
            // Two languages often differ by an accent alone: Etiopía, Etiopia.
            Add(entries, name, code, NameKind.Country);
            Add(entries, Plain(name), code, NameKind.Country);
        }

        return entries;
    }

    private static Dictionary<string, Entry> LoadCities()
    {
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        foreach (var row in GazetteerTable.Rows("cities.tsv"))
        {
            foreach (var place in GazetteerTable.List(row[1]))
            {
                Add(entries, place, row[0], NameKind.Place);
            }
        }

        return entries;
    }

    /// <summary>The first entry of a name stays: countries come before peoples, those before places, and names in other
    /// languages come last.</summary>
    private static void Add(Dictionary<string, Entry> entries, string name, string code, NameKind kind)
    {
        var straight = Words.StraightApostrophes(name);
        var words = Words.Of(straight);
        if (Key(straight, words, (0, words.Count), words[^1].End) is { } key)
        {
            entries.TryAdd(key, new Entry(string.Concat(straight.Where(char.IsLetterOrDigit)), code, kind));
        }
    }

    /// <summary>A name of the table; of the name itself, its letters and digits in their own case.</summary>
    private sealed record Entry(string Letters, string Code, NameKind Kind);
}
