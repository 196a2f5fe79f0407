using System.Globalization;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Keeps the places that support the facts of one activity.</summary>
internal sealed class ActivityNotes
{
    private readonly List<FactEvidence> evidence = [];

    /// <summary>The places so far.</summary>
    public IReadOnlyList<FactEvidence> All => evidence;

    /// <summary>An element states a fact.</summary>
    /// <param name="field">The record's field.</param>
    /// <param name="value">The value as the record holds it.</param>
    /// <param name="element">The element.</param>
    /// <param name="rule">The rule.</param>
    public void Note(string field, string value, IatiElement element, string rule = FactRules.Label) =>
        evidence.Add(new FactEvidence(field, value, rule, Quote.Of(element.Shown()), element.Line));

    /// <summary>An element has a value that cannot be read or that no table knows: it is kept here and out of the
    /// facts.</summary>
    public void Unknown(string field, string value, IatiElement element) =>
        Note(field, Quote.Of(value), element, FactRules.Unknown);

    /// <summary>A percentage of 0 to 100; null, and a note, when there is another value.</summary>
    public decimal? Percentage(IatiElement element)
    {
        var written = element["percentage"];
        if (written.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(written.TrimEnd('%', ' '), NumberStyles.Float, CultureInfo.InvariantCulture, out var part)
            && part is >= 0 and <= 100)
        {
            return part;
        }

        Unknown("percentage", written, element);
        return null;
    }
}
