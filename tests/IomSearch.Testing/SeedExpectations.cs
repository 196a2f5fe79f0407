using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IomSearch.Testing;

/// <summary>What the five source files say, project by project, and the comparison with what was read.</summary>
public sealed class SeedExpectations
{
    private readonly List<Expected> projects;

    private SeedExpectations(List<Expected> projects) => this.projects = projects;

    /// <summary>How many projects the files hold.</summary>
    public int Count => projects.Count;

    /// <summary>Reads <c>expected/seed-projects.json</c> of the shared test material.</summary>
    public static SeedExpectations Load() =>
        Load(SharedFolder.Path("expected/seed-projects.json"));

    /// <summary>Reads expectations of the same form for other files.</summary>
    /// <param name="file">The expectations.</param>
    public static SeedExpectations Load(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return new SeedExpectations(
            [.. json.RootElement.GetProperty("projects").EnumerateArray()
                .Select(Expected.Of)]);
    }

    /// <summary>Compares fact by fact. A fact that is not expected has to be absent, and every project has to be read
    /// once.</summary>
    public SeedComparison Compare(IEnumerable<SeedProject> read)
    {
        var rest = read.ToList();
        var rows = new List<SeedRow>();
        foreach (var expected in projects)
        {
            var found = rest.FirstOrDefault(project => project.File == expected.File
                && Plain(expected.Title) == Plain(project.Title));
            if (found is null)
            {
                rows.Add(new SeedRow(expected.File, expected.Title,
                    [new SeedVerdict("title", false, expected.Title, "not read")]));
                continue;
            }

            rest.Remove(found);
            rows.Add(new SeedRow(
                expected.File, expected.Title, [new SeedVerdict("title", true, expected.Title, found.Title),
                    .. expected.Judge(found)]));
        }

        rows.AddRange(rest.Select(extra =>
            new SeedRow(extra.File, extra.Title, [new SeedVerdict("title", false, "no such project", extra.Title)])));
        return new SeedComparison(rows);
    }

    /// <summary>A donor's name without short names in brackets, articles and case.</summary>
    internal static string Donor(string name) =>
        Plain(Regex.Replace(name, @"\s*\([A-Z][A-Za-z&/-]*\)", "", RegexOptions.None, TimeSpan.FromSeconds(1)));

    internal static string Plain(string words)
    {
        var plain = string.Join(' ', words.Replace('’', '\'')
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;
    }

    private sealed record Expected(string File, string Title, JsonElement Json)
    {
        public static Expected Of(JsonElement json)
        {
            var title = json.GetProperty("title").GetString()!;
            return new Expected(json.GetProperty("file").GetString()!, title, json.Clone());
        }

        public IEnumerable<SeedVerdict> Judge(SeedProject read) => SeedProject.FactNames.Select(fact =>
        {
            var stated = read.Values(fact);
            var wanted = Values(fact);
            var isRight = fact switch
            {
                "donors" => AreDonors(stated, wanted),
                _ => Same(stated, wanted),
            };
            return new SeedVerdict(fact, isRight, string.Join("; ", wanted), string.Join("; ", stated));
        });

        private List<string> Values(string fact)
        {
            if (!Json.TryGetProperty(fact, out var value))
            {
                return [];
            }

            return value.ValueKind switch
            {
                JsonValueKind.Array => [.. value.EnumerateArray().Select(Word).Order(StringComparer.Ordinal)],
                JsonValueKind.Object => [SeedProject.Money(value.GetProperty("amount").GetDecimal(),
                    value.GetProperty("currency").GetString()!)],
                _ => [Word(value)],
            };
        }

        private static string Word(JsonElement value) => value.ValueKind == JsonValueKind.Number
            ? value.GetInt32().ToString(CultureInfo.InvariantCulture)
            : value.GetString()!;

        private static bool Same(IEnumerable<string> left, IEnumerable<string> right) =>
            left.Select(Plain).SequenceEqual(right.Select(Plain), StringComparer.Ordinal);

        private bool AreDonors(IEnumerable<string> stated, IEnumerable<string> wanted)
        {
            var acceptable = Values("donorsAcceptable").Select(Donor).ToHashSet(StringComparer.OrdinalIgnoreCase);
            var right = wanted.Select(Donor).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return right.SetEquals(stated.Select(Donor).Where(donor => !acceptable.Contains(donor)));
        }
    }
}

/// <summary>Whether one fact was read right.</summary>
public sealed record SeedVerdict(string Fact, bool IsRight, string Expected, string Read);

/// <summary>The verdicts on one project.</summary>
public sealed record SeedRow(string File, string Title, IReadOnlyList<SeedVerdict> Verdicts);

/// <summary>The verdicts on all projects.</summary>
public sealed record SeedComparison(IReadOnlyList<SeedRow> Rows)
{
    /// <summary>The wrong facts, a line each: file, project, fact, expected and read.</summary>
    public IReadOnlyList<string> Wrong =>
    [
        .. Rows.SelectMany(row => row.Verdicts.Where(verdict => !verdict.IsRight).Select(verdict =>
            $"{row.File}: {row.Title}: {verdict.Fact}: expected '{verdict.Expected}', read '{verdict.Read}'")),
    ];

    /// <summary>A row a project, a column a fact: '+' right and stated, '.' right and not stated, 'X' wrong.</summary>
    public string Table()
    {
        var table = new StringBuilder($"{"project",-50}");
        foreach (var fact in SeedProject.FactNames.Prepend("title"))
        {
            table.Append(CultureInfo.InvariantCulture, $" {fact,-9}");
        }

        foreach (var row in Rows)
        {
            table.AppendLine().Append($"{row.File[..Math.Min(8, row.File.Length)]} {row.Title}".PadRight(50)[..50]);
            foreach (var verdict in row.Verdicts)
            {
                table.Append(CultureInfo.InvariantCulture,
                    $" {(verdict.IsRight ? verdict.Read.Length > 0 ? "+" : "." : "X"),-9}");
            }
        }

        var all = Rows.SelectMany(row => row.Verdicts).ToList();
        return table.AppendLine().Append(CultureInfo.InvariantCulture,
            $"{all.Count(verdict => verdict.IsRight)} of {all.Count} right").ToString();
    }
}
