using System.Collections.Frozen;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>The English names of codes: sectors, status, roles, kinds of organisation, regions, types of
/// transaction.</summary>
/// <remarks>The table is corpus/gazetteer/codes.tsv. The lists of sectors have the names of
/// <see cref="SectorVocabulary"/>.</remarks>
public static class IatiCodeLists
{
    /// <summary>The list of the states of an activity.</summary>
    public const string ActivityStatus = "activity-status";

    /// <summary>The list of the roles of an organisation in an activity.</summary>
    public const string OrganisationRole = "organisation-role";

    /// <summary>The list of the kinds of organisation.</summary>
    public const string OrganisationType = "organisation-type";

    /// <summary>The list of the types of transaction.</summary>
    public const string TransactionType = "transaction-type";

    /// <summary>The list of the ways in which two activities belong together.</summary>
    public const string RelatedActivityType = "related-activity";

    /// <summary>The list of the regions of OECD DAC.</summary>
    public const string Region = "region";

    /// <summary>The list of how far an activity reaches: global, national.</summary>
    public const string ActivityScope = "activity-scope";

    private static readonly IReadOnlyList<string[]> Rows = GazetteerTable.Rows("codes.tsv");

    private static readonly FrozenDictionary<(string List, string Code), string> NameByCode =
        Rows.ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    private static readonly FrozenDictionary<(string List, string Name), string> CodeByName = Names();

    /// <summary>The name of a code; null when the list does not have it.</summary>
    /// <param name="list">One of the lists named here, or a vocabulary of sectors.</param>
    /// <param name="code">The code; zeros in front do not matter.</param>
    public static string? Name(string list, string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return NameByCode.GetValueOrDefault((list, code))
            ?? (code.StartsWith('0') ? NameByCode.GetValueOrDefault((list, code.TrimStart('0'))) : null);
    }

    /// <summary>The code that a source's word stands for: a code of today, a name of today or of an earlier version, in
    /// any case; null when the list has none.</summary>
    public static string? Code(string list, string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var trimmed = word.Trim();
        return NameByCode.ContainsKey((list, trimmed))
            ? trimmed
            : CodeByName.GetValueOrDefault((list, Folding.Name(trimmed)));
    }

    /// <summary>The category of three figures that a DAC code of five figures, or a category itself, belongs to; null
    /// when there is none.</summary>
    public static string? CategoryOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is 3 or 5 && NameByCode.ContainsKey((SectorVocabulary.Category, code[..3])) ? code[..3]
            : null;
    }

    private static FrozenDictionary<(string, string), string> Names()
    {
        var codes = new Dictionary<(string, string), string>();
        foreach (var row in Rows)
        {
            foreach (var name in (string[])[row[2], .. GazetteerTable.List(row[3])])
            {
                codes.TryAdd((row[0], Folding.Name(name)), row[1]);
            }
        }

        return codes.ToFrozenDictionary();
    }
}
