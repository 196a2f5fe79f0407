using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Words and phrases that a query may be answered by besides the ones that were typed.</summary>
/// <remarks>
/// Read from a plain text file, one group a line:
/// <code>
/// File   := (Group? Comment? newline)*      Comment := "#" to the end of the line
/// Group  := Term ("," Term)+                each stands for every other
///         | Term ("," Term)* "=>" Term ("," Term)*    the left ones are also looked for as the right ones
/// </code>
/// Terms are words or phrases; they go through the analyzer of the field that is searched, so that capitals and endings
/// do not matter. A term in several groups has the alternatives of all of them, and only of those: b of <c>a, b</c> and
/// c of <c>b, c</c> make c no alternative of a. A line that makes no sense to some analyzer is passed over for all and
/// is in <see cref="Problems"/>. Immutable; used by queries only, the index knows nothing of it.
/// </remarks>
public sealed class Synonyms
{
    /// <summary>Terms of a line, at most: each is looked for in the place of each other.</summary>
    public const int MostTerms = 16;

    /// <summary>Characters of a line, at most.</summary>
    public const int LongestLine = 1_000;

    private readonly Dictionary<string, SynonymTable> tables = new(StringComparer.Ordinal);
    private readonly List<SynonymProblem> problems = [];

    private Synonyms()
    {
    }

    /// <summary>No synonyms.</summary>
    public static Synonyms None { get; } = new();

    /// <summary>The lines that were passed over, in their order.</summary>
    public IReadOnlyList<SynonymProblem> Problems => problems;

    /// <summary>Reads a file of UTF-8 text.</summary>
    /// <param name="path">The file; problems are told by this name.</param>
    /// <param name="analyzers">The analyzers of the fields that are searched.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Synonyms Read(string path, IReadOnlyCollection<Analyzer> analyzers) =>
        Parse(File.ReadLines(path), path, analyzers);

    /// <summary>Reads the lines of a file.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="file">The name that problems are told by.</param>
    /// <param name="analyzers">The analyzers of the fields that are searched.</param>
    public static Synonyms Parse(IEnumerable<string> lines, string file, IReadOnlyCollection<Analyzer> analyzers)
    {
        var synonyms = new Synonyms();
        foreach (var analyzer in analyzers)
        {
            synonyms.tables[analyzer.Name] = new SynonymTable();
        }

        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (synonyms.Add(line, analyzers) is { } reason)
            {
                synonyms.problems.Add(new SynonymProblem(file, number, reason));
            }
        }

        return synonyms;
    }

    /// <summary>The synonyms as the terms of an analyzer; null for one that they were not read for.</summary>
    internal SynonymTable? Of(Analyzer analyzer) => tables.GetValueOrDefault(analyzer.Name);

    // Gives what is wrong with the line; null when nothing is.
    private string? Add(string line, IReadOnlyCollection<Analyzer> analyzers)
    {
        if (line.Length > LongestLine)
        {
            return $"longer than {LongestLine} characters";
        }

        if (line.Contains(Rune.ReplacementChar.ToString(), StringComparison.Ordinal))
        {
            return "not UTF-8";
        }

        var group = line.Split('#')[0];
        if (string.IsNullOrWhiteSpace(group))
        {
            return null;
        }

        var pairs = new List<(SynonymTable Table, SynonymPhrase From, SynonymPhrase To)>();
        foreach (var analyzer in analyzers)
        {
            if (Pairs(group, analyzer, pairs) is { } reason)
            {
                return reason;
            }
        }

        foreach (var (table, from, to) in pairs)
        {
            table.Add(from, to);
        }

        return null;
    }

    private string? Pairs(
        string group, Analyzer analyzer, List<(SynonymTable Table, SynonymPhrase From, SynonymPhrase To)> pairs)
    {
        var sides = group.Split("=>");
        if (sides.Length > 2)
        {
            return "more than one =>";
        }

        var left = new List<SynonymPhrase>();
        var right = new List<SynonymPhrase>();
        if ((Phrases(sides[0], analyzer, left) ?? Phrases(sides[^1], analyzer, right)) is { } reason)
        {
            return reason;
        }

        var before = pairs.Count;
        pairs.AddRange(
            from one in left
            from other in right
            where !other.Equals(one)
            select (tables[analyzer.Name], one, other));
        return pairs.Count > before ? null
            : sides.Length == 1 && left.Count == 1 ? "one term alone has no synonym"
            : "the terms are all the same to the analyzer";
    }

    private static string? Phrases(string side, Analyzer analyzer, List<SynonymPhrase> phrases)
    {
        var texts = side.Split(',', StringSplitOptions.TrimEntries);
        if (texts.Length > MostTerms)
        {
            return $"{texts.Length} terms; {MostTerms} are possible";
        }

        foreach (var text in texts)
        {
            if (text.Length == 0)
            {
                return "an empty term";
            }

            if (SynonymPhrase.Of(text, analyzer) is not { } phrase)
            {
                return $"no word is left of '{text}'";
            }

            phrases.Add(phrase);
        }

        return null;
    }
}
