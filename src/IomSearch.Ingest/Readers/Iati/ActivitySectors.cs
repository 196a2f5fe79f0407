using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers sectors, and tells the type of project by them. Those of transactions count where the activity
/// itself names none.</summary>
internal sealed class ActivitySectors(ActivityNotes notes)
{
    /// <summary>The reference of IOM as a reporting organisation: vocabularies 98 and 99 are every publisher's
    /// own.</summary>
    private const string Iom = "XM-DAC-47066";

    private readonly List<IatiElement> ofActivity = [];
    private readonly List<IatiElement> ofTransactions = [];

    /// <summary>Takes a sector of the activity.</summary>
    public void Take(IatiElement element) => ofActivity.Add(element);

    /// <summary>Takes a sector of a transaction.</summary>
    public void TakeOfTransaction(IatiElement element)
    {
        if (!ofTransactions.Exists(other =>
            other["code"] == element["code"] && other["vocabulary"] == element["vocabulary"]))
        {
            ofTransactions.Add(element);
        }
    }

    /// <summary>The project with its sectors and, of IOM's own, its type of project; of others the DAC category with
    /// the largest part.</summary>
    public ProjectDocument Fill(ProjectDocument project, string? reporter)
    {
        var sectors = new OrderedDictionary<(string, string), (Sector Sector, IatiElement Element)>();
        foreach (var element in ofActivity.Count > 0 ? ofActivity : ofTransactions)
        {
            var sector = Read(element, isIom: reporter == Iom);
            if (sector.Code.Length > 0 || sector.Name is not null)
            {
                sectors.TryAdd((sector.Vocabulary, sector.Code.Length > 0 ? sector.Code : sector.Name!), (sector,
                    element));
            }
        }

        var filled = project with { Sectors = [.. sectors.Values.Select(read => read.Sector)] };
        if (Type([.. sectors.Values]) is not var (code, name, of))
        {
            return filled;
        }

        notes.Note("type", name, of, code.Length == 3 ? FactRules.Category : FactRules.Label);
        return filled with
        {
            Type = name,
            Codes = new SortedDictionary<string, string>(filled.Codes.ToDictionary(), StringComparer.Ordinal)
            {
                ["type"] = code,
            },
        };
    }

    private Sector Read(IatiElement element, bool isIom)
    {
        var code = element["code"];
        var vocabulary = SectorVocabulary.Named(element["vocabulary"]);
        vocabulary = (vocabulary, isIom) switch
        {
            // Many say DAC and mean its categories.
            (SectorVocabulary.Purpose, _) when code.Length == 3 => SectorVocabulary.Category,
            ("publisher-2", true) => SectorVocabulary.IomArea,
            ("publisher", true) => SectorVocabulary.IomType,
            _ => vocabulary,
        };
        return new Sector(
            vocabulary, code, IatiCodeLists.Name(vocabulary, code) ?? Narrative.Shown(element),
                notes.Percentage(element));
    }

    private static (string Code, string Name, IatiElement Element)? Type(List<(Sector Sector,
        IatiElement Element)> sectors)
    {
        var own = sectors.Find(read => read.Sector is { Vocabulary: SectorVocabulary.IomType, Name: not null });
        if (own.Element is not null)
        {
            return (own.Sector.Code, own.Sector.Name!, own.Element);
        }

        // The order of a source stands among equals.
        foreach (var (sector, element) in sectors
            .Where(read => read.Sector.Vocabulary is SectorVocabulary.Purpose or SectorVocabulary.Category)
            .OrderByDescending(read => read.Sector.Percentage ?? 0))
        {
            if (IatiCodeLists.CategoryOf(sector.Code) is { } category)
            {
                return (category, IatiCodeLists.Name(SectorVocabulary.Category, category)!, element);
            }
        }

        return null;
    }
}
