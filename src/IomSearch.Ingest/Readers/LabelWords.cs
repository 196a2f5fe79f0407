using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>The words of labels from the table <c>labels.tsv</c>, and what may stand around them.</summary>
/// <remarks>
/// Label := modifier* words modifier*   e.g. "total approved project budget", "Laufzeit des Projekts"
/// A wrong label takes a line off the text; a missed one leaves its fact unread.
/// </remarks>
internal static class LabelWords
{
    private const int MostWordsBeforeHead = 3;

    private static readonly Regex Modifiers = new(
        @"^(?:(?:the|our|its|this|project|programme|program|total|overall|approved|planned|estimated|expected|actual"
            + @"|current|main|key|major|principal|official|full|other|direct|initial|original|of|le|la|les|l'|el"
            + @"|los|il|i|gli|der|die|das|o|os|as) )+|(?: (?:of|for) (?:the |this )?(?:project|programme|program"
            + @"|action|activity|initiative|grant|phase|intervention|operation)| du (?:projet|programme)| de l'action"
            + @"| del (?:proyecto|programa|progetto|programma)| des (?:projekts|projektes|vorhabens|programms)"
            + @"| do (?:projeto|projecto|programa)| \(?(?:total|approved|totale?s?|principale?s?|principales|principali"
            + @"|complessivo|général|generale?)\)?)+$",
        RegexOptions.NonBacktracking);

    /// <summary>Words by which the head means something else: <c>annual budget</c>, <c>reporting period</c>.</summary>
    private static readonly FrozenSet<string> OfAnother =
        ("annual yearly monthly reporting review previous past next former other home own the this in of for remaining"
            + " national state grace trial waiting data our your all each per notice warranty billing holiday average")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, LabelField> Alone = Load(withColon: false);

    private static readonly FrozenDictionary<string, LabelField> BeforeColon = Load(withColon: true);

    /// <summary>What the words state as a label; false when they are none.</summary>
    /// <param name="words">The words without marks at their ends.</param>
    /// <param name="hasColon">Whether a colon or a column says that they are a label.</param>
    /// <param name="field">What they state.</param>
    public static bool TryField(string words, bool hasColon, out LabelField field)
    {
        var table = hasColon ? BeforeColon : Alone;
        var plain = words.ToLowerInvariant().Replace('’', '\'').Replace(" (s)", "(s)", StringComparison.Ordinal);
        if (table.TryGetValue(plain, out field))
        {
            return true;
        }

        var bare = Modifiers.Replace(plain, "");
        return bare.Length > 0 && bare.Length < plain.Length && table.TryGetValue(bare, out field);
    }

    /// <summary><c>Study countries</c>, <c>Pilot countries</c>, <c>Grant duration</c>: the last of a few words says
    /// what is stated, whatever stands before it.</summary>
    /// <param name="words">The words in front of a colon.</param>
    /// <param name="field">What they state.</param>
    public static bool TryHead(string words, out LabelField field)
    {
        var parts = words.ToLowerInvariant().Split(' ');
        field = parts[^1] switch
        {
            "country" or "countries" => LabelField.Countries,
            "donor" or "donors" or "funder" or "funders" => LabelField.Donors,
            "budget" => LabelField.Budget,
            "duration" or "period" => LabelField.Period,
            "start" => LabelField.Start,
            "end" => LabelField.End,
            _ => LabelField.Other,
        };
        return field != LabelField.Other && !words.Any(c => char.IsDigit(c) || c == '|')
            && parts.Length is > 1 and <= MostWordsBeforeHead
            && !parts.Any(OfAnother.Contains);
    }

    private static FrozenDictionary<string, LabelField> Load(bool withColon)
    {
        var fields = new Dictionary<string, LabelField>(StringComparer.Ordinal);
        foreach (var row in GazetteerTable.Rows("labels.tsv"))
        {
            foreach (var words in GazetteerTable.List(row[1]).Where(words => withColon || !words.EndsWith(':')))
            {
                fields.TryAdd(words.TrimEnd(':'), Enum.Parse<LabelField>(row[0]));
            }
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
