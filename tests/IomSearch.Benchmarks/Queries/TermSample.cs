using IomSearch.Benchmarks.Corpus;
using IomSearch.Engine.Analysis;

namespace IomSearch.Benchmarks.Queries;

/// <summary>How frequent terms are, told from some of the projects.</summary>
internal sealed class TermSample
{
    private const int MostProjects = 10_000;

    private static readonly Analyzer Analyzer = Analyzer.Named("lucene-english");

    private readonly Dictionary<string, int> projects = new(StringComparer.Ordinal);
    private readonly double sampled;

    /// <summary>Reads projects at even distances.</summary>
    public TermSample(ProjectGenerator generator)
    {
        var step = Math.Max(1, generator.Projects / MostProjects);
        var count = 0;
        for (var number = 0; number < generator.Projects; number += step, count++)
        {
            var terms = Tokens(generator.Make(number).Text).Select(token => token.Term);
            foreach (var term in terms.Distinct(StringComparer.Ordinal))
            {
                projects[term] = projects.GetValueOrDefault(term) + 1;
            }
        }

        sampled = count;
        Terms = [.. projects.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>All terms that were seen, in order.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<Token> Tokens(string text) => Analyzer.Tokens(text);

    /// <summary>The share of projects that have a term, about.</summary>
    public double ShareOf(string term) => projects.GetValueOrDefault(term) / sampled;
}
