namespace IomSearch.Engine.Analysis;

/// <summary>A word or phrase as analyzed terms.</summary>
/// <param name="Text">As the file has it.</param>
/// <param name="Terms">The terms, at least one, in order.</param>
/// <param name="Positions">
/// The position of each term counted from the first: 0, 1, 2 ... with holes where stop words were. What equals the
/// positions of a phrase query.
/// </param>
public sealed record SynonymPhrase(string Text, IReadOnlyList<string> Terms, IReadOnlyList<int> Positions)
{
    /// <summary>Whether both have the same terms at the same positions, however they were written.</summary>
    public bool Equals(SynonymPhrase? other) =>
        other is not null && Terms.SequenceEqual(other.Terms) && Positions.SequenceEqual(other.Positions);

    /// <summary>A hash by terms.</summary>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var term in Terms)
        {
            hash.Add(term, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>The terms with blanks between them.</summary>
    public override string ToString() => string.Join(' ', Terms);

    /// <summary>The words of a text as a phrase; null when the analyzer leaves none.</summary>
    internal static SynonymPhrase? Of(string text, Analyzer analyzer)
    {
        var words = analyzer.Tokens(text).Where(token => token.Kind == TokenKind.Word).ToList();
        return words.Count == 0
            ? null
            : new SynonymPhrase(
                text,
                [.. words.Select(word => word.Term)],
                [.. words.Select(word => word.Position - words[0].Position)]);
    }
}
