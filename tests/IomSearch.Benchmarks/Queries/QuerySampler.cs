using IomSearch.Benchmarks.Corpus;
using IomSearch.Engine.Analysis;

namespace IomSearch.Benchmarks.Queries;

/// <summary>Draws queries from the projects, by a seed: their words stand together in some project.</summary>
internal sealed class QuerySampler
{
    private readonly ProjectGenerator generator;
    private readonly TermSample sample;
    private readonly int seed;
    private readonly string[] high;
    private readonly string[] mid;

    /// <summary>A sampler over the projects of a generator.</summary>
    public QuerySampler(ProjectGenerator generator, int seed)
    {
        (this.generator, this.seed) = (generator, seed);
        sample = new TermSample(generator);
        high = [.. sample.Terms.Where(term => sample.ShareOf(term) is >= 0.01 and <= 0.1)];
        mid = [.. sample.Terms.Where(term => sample.ShareOf(term) is >= 0.001 and < 0.01)];
    }

    /// <summary>The queries of some classes.</summary>
    /// <param name="classes">The classes.</param>
    /// <param name="count">How many of each.</param>
    public IReadOnlyList<BenchmarkQuery> Draw(IEnumerable<QueryClass> classes, int count) =>
    [
        .. from queryClass in classes
           from number in Enumerable.Range(0, count)
           select Draw(queryClass.Name, number),
    ];

    private BenchmarkQuery Draw(string name, int number)
    {
        // Classes that do more with the same queries have the same queries.
        var like = name switch
        {
            QueryClass.Facets or QueryClass.Fetch => QueryClass.Or2,
            QueryClass.Filter => QueryClass.And2,
            _ => name,
        };
        for (var chance = Chance.Of(seed, like, number); ;)
        {
            var project = generator.Make(chance.Below(generator.Projects));
            if (Text(like, project, ref chance) is { } text)
            {
                return new BenchmarkQuery(name, text, name == QueryClass.Filter ? chance.Pick(project.Countries) : "");
            }
        }
    }

    private string? Text(string name, Project project, ref Chance chance) => name switch
    {
        QueryClass.TermHigh => chance.Pick(high),
        QueryClass.TermMid => chance.Pick(mid),
        QueryClass.And2 => Words(project, 2, "+", ref chance),
        QueryClass.And3 => Words(project, 3, "+", ref chance),
        QueryClass.Or2 => Words(project, 2, "", ref chance),
        QueryClass.Or4 => Words(project, 4, "", ref chance),
        QueryClass.Phrase2 => Phrase(project, ref chance),
        QueryClass.Prefix => Prefix(project, ref chance),
        QueryClass.Fuzzy1 => Misspelt(project, ref chance),
        QueryClass.Completion => Typed(project, ref chance),
        _ => throw new ArgumentException($"no queries of class '{name}'"),
    };

    // In terms a query has what the index has: the analyzers of both sides leave a stem as it is, or change it alike.
    private string? Words(Project project, int count, string sign, ref Chance chance)
    {
        var terms = Searchable(project).Select(token => token.Term).Distinct(StringComparer.Ordinal).ToList();
        if (terms.Count < count)
        {
            return null;
        }

        var words = new string[count];
        for (var i = 0; i < count; i++)
        {
            var place = chance.Below(terms.Count);
            words[i] = sign + terms[place];
            terms.RemoveAt(place);
        }

        return string.Join(' ', words);
    }

    private string? Phrase(Project project, ref Chance chance)
    {
        var tokens = Searchable(project);
        var pairs = Enumerable.Range(0, Math.Max(0, tokens.Count - 1))
            .Where(place => tokens[place + 1].Position == tokens[place].Position + 1)
            .ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var pair = chance.Pick(pairs);
        return $"\"{Typed(tokens[pair])} {Typed(tokens[pair + 1])}\"";

        string Typed(Token token) => project.Text[token.Start..token.End];
    }

    private string? Prefix(Project project, ref Chance chance)
    {
        var terms = Searchable(project).Where(token => token.Term.Length > 4).ToList();
        return terms.Count == 0 ? null : chance.Pick(terms).Term[..4] + "*";
    }

    // One letter inside is another one.
    private static string? Misspelt(Project project, ref Chance chance)
    {
        var terms = TermSample.Tokens(project.Text).Where(token => token.Term.Length > 5).ToList();
        if (terms.Count == 0)
        {
            return null;
        }

        var letters = chance.Pick(terms).Term.ToCharArray();
        letters[chance.Between(1, letters.Length - 1)] = (char)('a' + chance.Below(26));
        return new string(letters) + "~1";
    }

    // The start of a word of the title, half of the time behind the word before it.
    private static string? Typed(Project project, ref Chance chance)
    {
        var words = project.Title.Split(' ');
        var place = chance.Below(words.Length);
        if (words[place].Length < 4)
        {
            return null;
        }

        var start = words[place][..chance.Between(3, Math.Min(6, words[place].Length))];
        return place > 0 && chance.Happens(0.5) ? $"{words[place - 1]} {start}" : start;
    }

    private List<Token> Searchable(Project project) =>
        [.. TermSample.Tokens(project.Text).Where(token => sample.ShareOf(token.Term) is >= 0.001 and <= 0.1)];
}
