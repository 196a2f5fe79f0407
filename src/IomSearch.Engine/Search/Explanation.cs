using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace IomSearch.Engine.Search;

/// <summary>Why a document has its score, or why it is no match: a value, what it is, and what it is made of.</summary>
/// <param name="IsMatch">Whether the document matches this part of the query.</param>
/// <param name="Value">What the part adds to the score, 0 where it does not match; of the
/// whole query, the score.</param>
/// <param name="Description">What the value is, for a person who knows the query language.</param>
/// <param name="Details">What the value is made of.</param>
public sealed record Explanation(bool IsMatch, float Value, string Description, ImmutableArray<Explanation> Details)
{
    /// <summary>The tree as text: a line a part, details two spaces further in.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, 0);
        return text.ToString();
    }

    internal static Explanation Match(float value, string description, params ImmutableArray<Explanation> details) =>
        new(true, value, description, details);

    internal static Explanation NoMatch(string description, params ImmutableArray<Explanation> details) =>
        new(false, 0, description, details);

    private void Write(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(IsMatch ? Value.ToString("R", CultureInfo.InvariantCulture) : "no match")
            .Append(" = ").Append(Description).Append('\n');
        foreach (var detail in Details)
        {
            detail.Write(text, depth + 1);
        }
    }
}
