using System.Collections.Frozen;
using System.Text;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers.Tables;

/// <summary>What the columns of a table mean: by the configuration, else by their headings.</summary>
internal sealed class TableColumns
{
    private const int MostShown = 12;

    private static readonly FrozenDictionary<string, string> FactByHeading = GazetteerTable.Rows("columns.tsv")
        .SelectMany(row => GazetteerTable.List(row[1]).Select(heading => (Heading: Folding.Name(heading),
            Fact: row[0])))
        .DistinctBy(pair => pair.Heading)
        .ToFrozenDictionary(pair => pair.Heading, pair => pair.Fact, StringComparer.Ordinal);

    private static readonly string[] Openings = ["project ", "projet ", "proyecto ", "activity "];

    private readonly Dictionary<string, Column> byFact = new(StringComparer.Ordinal);

    private TableColumns(IReadOnlyList<string> headings, IReadOnlyDictionary<string, string> constants) =>
        (Headings, Constants) = (headings, constants);

    /// <summary>The headings in order.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>What every row states, by fact.</summary>
    public IReadOnlyDictionary<string, string> Constants { get; }

    /// <summary>The column of each fact.</summary>
    public IReadOnlyDictionary<string, Column> ByFact => byFact;

    /// <summary>Reads the row of headings; null, with the reason, when it does not say what a project is
    /// called.</summary>
    public static TableColumns? Of(IReadOnlyList<string> row, TableMapping? mapping, out string reason)
    {
        var headings = row.Select(CleanLine.Of).ToList();
        var columns = new TableColumns(headings, mapping?.Constants ?? new Dictionary<string, string>());
        reason = columns.Map(mapping) ?? "";
        if (reason.Length > 0)
        {
            return null;
        }

        columns.Guess();
        if (columns.Doubled() is { } doubled)
        {
            reason = $"the heading '{doubled}' stands twice";
        }
        else if (!columns.byFact.ContainsKey("title") && !columns.byFact.ContainsKey("description"))
        {
            var shown = string.Join(", ", headings.Take(MostShown).Select(name => $"'{Quote.Of(name)}'"));
            reason = "no column has a heading for a title or a description, and index-config.json names none under "
                + $"tables; the headings are {shown}";
        }

        return reason.Length > 0 ? null : columns;
    }

    private string? Map(TableMapping? mapping)
    {
        foreach (var (fact, heading) in mapping?.Columns ?? new Dictionary<string, string>())
        {
            var at = Headings.ToList().FindIndex(name => name.Equals(heading, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return $"there is no column '{heading}', which index-config.json names for {fact}";
            }

            byFact[fact] = new Column(at, Headings[at], null);
        }

        return null;
    }

    /// <summary>The first column of a fact is taken, an exact heading before one with an opening word; a column that
    /// states a fact states no other.</summary>
    private void Guess()
    {
        foreach (var isShort in new[] { false, true })
        {
            foreach (var (at, heading) in Headings.Index())
            {
                var (name, currency) = WithoutCurrency(Folding.Name(Words(heading)));
                name = isShort ? WithoutOpening(name) : name;
                if (FactByHeading.TryGetValue(name, out var fact) && !byFact.ContainsKey(fact)
                    && byFact.Values.All(column => column.At != at))
                {
                    byFact.Add(fact, new Column(at, heading, currency));
                }
            }
        }
    }

    private string? Doubled() => byFact.Values.Select(column => column.Heading)
        .FirstOrDefault(heading => Headings.Count(other => other.Equals(heading,
            StringComparison.OrdinalIgnoreCase)) > 1);

    /// <summary><c>ProjectStartDate</c> and <c>project_start_date</c> as three words.</summary>
    private static string Words(string heading)
    {
        var words = new StringBuilder();
        for (var at = 0; at < heading.Length; at++)
        {
            if (at > 0 && char.IsUpper(heading[at]) && char.IsLower(heading[at - 1]))
            {
                words.Append(' ');
            }

            words.Append(heading[at] == '_' ? ' ' : heading[at]);
        }

        return words.ToString();
    }

    private static (string Name, string? Currency) WithoutCurrency(string name)
    {
        var blank = name.LastIndexOf(' ');
        var last = blank > 0 ? name[(blank + 1)..].ToUpperInvariant() : "";
        return Currencies.IsCode(last)
            ? (name[..blank].Replace(" in", "", StringComparison.Ordinal), last)
            : (name, null);
    }

    private static string WithoutOpening(string name) =>
        Array.Find(Openings, opening => name.StartsWith(opening, StringComparison.Ordinal)) is { } found
            ? name[found.Length..]
            : name;

    /// <summary>A column that states a fact.</summary>
    /// <param name="At">Its place, from 0.</param>
    /// <param name="Heading">Its heading.</param>
    /// <param name="Currency">The currency that the heading names; null for none.</param>
    public sealed record Column(int At, string Heading, string? Currency);
}
