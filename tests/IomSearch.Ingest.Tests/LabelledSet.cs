using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests;

/// <summary>Right, extra and missed values of one fact over a whole set.</summary>
internal sealed record FactScore(int Right, int Extra, int Missed)
{
    /// <summary>The harmonic mean of precision and recall; 1 where there was nothing to find and nothing
    /// found.</summary>
    public double F1 => Right + Extra + Missed == 0 ? 1 : 2.0 * Right / ((2 * Right) + Extra + Missed);
}

/// <summary>Compares what is read of a folder with the facts in its <c>expected.json</c>.</summary>
/// <remarks>A project that is not read, or not expected, counts with all its facts: a value is right only in the record
/// of its project. Records and expectations of one file are paired by title, else in their order.</remarks>
internal sealed class LabelledSet
{
    /// <summary>Donors compared as organisations, and not by the letters of their names.</summary>
    public const string Payers = "payers";

    private readonly Dictionary<string, FactScore> scores = [];
    private readonly List<string> misses = [];

    public IReadOnlyList<string> Misses => misses;

    public int Files { get; private set; }

    public int Projects { get; private set; }

    public FactScore Of(string fact) => scores.GetValueOrDefault(fact) ?? new FactScore(0, 0, 0);

    public static LabelledSet Score(params IEnumerable<string> folders)
    {
        var set = new LabelledSet();
        foreach (var folder in folders)
        {
            set.Add(folder);
        }

        return set;
    }

    private void Add(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json")));
        foreach (var file in json.RootElement.GetProperty("projects").EnumerateArray()
            .GroupBy(project => project.GetProperty("file").GetString()!))
        {
            using var made = LabelledFile.Make(folder, file.Key);
            var read = new DocumentReaders(repair: CorpusLexicon.Repair).Read([made.Path]).ToList();
            misses.AddRange(read.OfType<ReadResult.Rejected>().Select(rejected => $"{rejected.Rejection}"));
            Judge(file.Key, [.. file], [.. read.OfType<ReadResult.Project>()
                .Select(project => FactExtractor.Complete(project.Document))]);
        }
    }

    private void Judge(string file, List<JsonElement> expected, List<ProjectDocument> read)
    {
        Files++;
        Projects += expected.Count;
        foreach (var project in expected)
        {
            var title = project.GetProperty("title").GetString()!;
            var found = read.Find(record => Plain(record.Title) == Plain(title))
                ?? (read.Count == expected.Count ? read.ElementAtOrDefault(expected.IndexOf(project)) : null);
            Count(file, title, "title", [Plain(title)], found is null ? [] : [Plain(found.Title)]);
            Count(file, title, "countries", Values(project, "countries"), found?.Countries ?? []);
            Count(file, title, "donors", [.. Values(project, "donors").Select(Donor)],
                [.. found?.Donors.Select(Donor) ?? []]);
            Count(file, title, Payers, [.. Values(project, "donors").Select(Payer)],
                [.. found?.Donors.Select(Payer).Distinct() ?? []], isListed: false);
            Count(file, title, "years", Values(project, "years"),
                [.. found?.Years.Select(year => year.ToString(CultureInfo.InvariantCulture)) ?? []]);
            Count(file, title, "budget", Budget(project), found?.Budget is { } money ? [Money(money)] : []);
        }

        var titles = expected.Select(project => Plain(project.GetProperty("title").GetString()!)).ToHashSet();
        foreach (var extra in read.Where(record => !titles.Contains(Plain(record.Title))
            && read.Count != expected.Count))
        {
            Count(file, extra.Title, "title", [], [Plain(extra.Title)]);
            Count(file, extra.Title, "countries", [], extra.Countries);
            Count(file, extra.Title, "donors", [], extra.Donors);
            Count(file, extra.Title, Payers, [], extra.Donors, isListed: false);
        }
    }

    private void Count(string file, string title, string fact, List<string> expected, IReadOnlyCollection<string> read,
        bool isListed = true)
    {
        var right = read.Intersect(expected).Count();
        var now = Of(fact);
        scores[fact] = new FactScore(
            now.Right + right, now.Extra + read.Count - right, now.Missed + expected.Count - right);
        if (isListed && (right < read.Count || right < expected.Count))
        {
            misses.Add($"{file}: {title}: {fact}: expected '{string.Join("; ", expected)}', "
                + $"read '{string.Join("; ", read)}'");
        }
    }

    private static List<string> Values(JsonElement project, string fact) =>
        [.. project.GetProperty(fact).EnumerateArray().Select(value => value.ToString())];

    private static List<string> Budget(JsonElement project) =>
        project.GetProperty("budget") is { ValueKind: JsonValueKind.Object } money
            ? [Money(new Money(money.GetProperty("amount").GetDecimal(), money.GetProperty("currency").GetString()!))]
            : [];

    private static string Money(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Amount:0.##} {money.Currency}");

    private static string Plain(string words) =>
        string.Join(' ', words.Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The organisation, under whichever of its names it is given: <c>UK DFID</c>, <c>Norwegian
    /// Government</c>.</summary>
    private static string Payer(string name)
    {
        var plain = Organisations.NormaliseListed(Donor(name));
        var state = plain.EndsWith(" Government", StringComparison.Ordinal)
            ? plain[..^" Government".Length].Replace("Royal ", "", StringComparison.Ordinal) : "";
        return Gazetteer.TryWhole(state, out var people) && people.Kind == NameKind.People
            ? Organisations.NormaliseListed($"Government of {Countries.Name(people.Code)}") : plain;
    }

    /// <summary>Without a short name in brackets and the article.</summary>
    private static string Donor(string name)
    {
        var plain = Plain(Regex.Replace(name, @"\s*\([A-Z][A-Za-z&/-]*\)", "", RegexOptions.None,
            TimeSpan.FromSeconds(1)));
        return plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;
    }
}
