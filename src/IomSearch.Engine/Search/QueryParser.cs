using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Search;

/// <summary>Reads what a person typed: the classic query language, leniently.</summary>
public sealed class QueryParser(IndexSchema schema, QueryParserOptions options)
{
    /// <summary>Never throws on a person's text: what it cannot read it reads as words, and says so in a note.</summary>
    public ParsedQuery Parse(string text) => throw new NotSupportedException(text + schema + options);
}
