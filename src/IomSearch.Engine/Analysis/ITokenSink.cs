namespace IomSearch.Engine.Analysis;

/// <summary>Takes the tokens of a text as an <see cref="Analyzer"/> finds them.</summary>
/// <remarks>
/// Implemented by a struct or ref struct, so that the call is bound at compile time and the tokens of a text cost no
/// allocation. Tokens come by position; at one position the compound comes before its first part.
/// </remarks>
public interface ITokenSink
{
    /// <summary>Takes one token.</summary>
    /// <param name="term">The final term as UTF-8. The bytes are lent: they change after the call returns.</param>
    /// <param name="place">Where the token stands.</param>
    void Add(ReadOnlySpan<byte> term, in TokenPlace place);
}
