using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Similarity;

/// <summary>What finds the candidates of a similar project by their words.</summary>
internal static class SimilarQueries
{
    /// <summary>Any of the telling terms.</summary>
    public static Query Words(IReadOnlyList<TellingTerm> terms) =>
        new Query.Bool([.. terms.Select(term => new Clause(Occur.Should, Term(term)))]);

    /// <summary>The first theme of a record; words still order those that share only a theme.</summary>
    public static Query Theme(ProjectRecord record, IReadOnlyList<TellingTerm> terms) => new Query.Bool(
    [
        new Clause(Occur.Filter, new Query.AnyValue("theme", [record.Themes[0].Theme])),
        new Clause(Occur.Must, new Query.MatchAll()),
        .. terms.Select(term => new Clause(Occur.Should, Term(term))),
    ]);

    private static Query.Boost Term(TellingTerm term) => new(
        new Query.Best(
            [new Query.Boost(new Query.Term("title", term.Term), 1.5f), new Query.Term("text", term.Term)], 0.3f),
        term.Weight);
}
