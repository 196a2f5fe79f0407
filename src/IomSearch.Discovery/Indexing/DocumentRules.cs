using System.Globalization;
using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>What a document must keep to, so that one that does not is refused alone and never stops a load.</summary>
internal static class DocumentRules
{
    private const int IdCharacters = 200;
    private const int IdBytes = 512;
    private const int ValueBytes = 1_024;
    private static readonly Analyzer Words = Analyzer.Named("words");

    /// <summary>Why a document cannot be taken, naming the limit; null when it can.</summary>
    public static string? Fault(ProjectDocument document, IndexLimits limits)
    {
        if (document.Id.Length is 0 or > IdCharacters || Encoding.UTF8.GetByteCount(document.Id) > IdBytes)
        {
            return $"the id has {document.Id.Length} characters; 1 to {IdCharacters} ({IdBytes} bytes) are possible";
        }

        if (string.IsNullOrWhiteSpace(document.Title))
        {
            return "the record has no title";
        }

        return TooLongValue(document) ?? TooManyWords(document, limits.DocumentTokens);
    }

    private static string? TooLongValue(ProjectDocument document)
    {
        IEnumerable<(string Field, string? Value)> values =
        [
            .. document.Countries.Select(value => ("countries", (string?)value)),
            .. document.Donors.Select(value => ("donors", (string?)value)),
            ("type", document.Type),
            ("section", document.Section),
            ("status", document.Status),
        ];
        foreach (var (field, value) in values)
        {
            if (value is not null && Encoding.UTF8.GetByteCount(value) > ValueBytes)
            {
                return $"a value of {field} has more than {ValueBytes} bytes";
            }
        }

        return null;
    }

    /// <summary>Counts words only where there can be too many: each is a character at least.</summary>
    private static string? TooManyWords(ProjectDocument document, int most)
    {
        var texts = Texts(document).OfType<string>().ToList();
        if (texts.Sum(text => (long)text.Length) <= most)
        {
            return null;
        }

        var counter = default(WordCounter);
        foreach (var text in texts)
        {
            Words.Analyze(text, ref counter);
        }

        return counter.Count <= most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"the record has {counter.Count} words; documentTokens is {most}");
    }

    private static IEnumerable<string?> Texts(ProjectDocument document) =>
    [
        document.Id, document.Title, document.TitleAsPrinted, document.Text, document.Region, document.Coverage,
        document.Section, document.Type, document.Beneficiaries,
        .. document.Countries.Select(ProjectRecords.CountryLabel),
        .. document.Donors,
        .. document.Implementers,
        .. document.Identifiers.Values,
        .. document.Sectors.Select(sector => sector.Name),
        .. document.Translations.SelectMany(other => new[] { other.Title, other.Text }),
    ];

    private struct WordCounter : ITokenSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) => Count++;
    }
}
