using System.Globalization;
using System.Text.Json;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes the sectors out of a JSON record.</summary>
internal static class JsonSectors
{
    /// <summary>Those of the key sectors or sector: names, or objects with vocabulary, code, name and percentage; each
    /// once.</summary>
    /// <remarks>A vocabulary is a code of IATI or as the source writes it. The name is that of the code list where it
    /// has
    /// the code. What is no text and no number in them is left out: that a list holds something else is said where its
    /// names are read.</remarks>
    public static IReadOnlyList<Sector> Of(JsonFields fields)
    {
        if (fields.Find("sectors", "sector") is not { } field)
        {
            return [];
        }

        IEnumerable<JsonElement> items = field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray() : [field.Value];
        var sectors = new OrderedDictionary<(string, string), Sector>();
        foreach (var sector in items.Select(Read).Where(sector => sector.Code.Length > 0 || sector.Name is not null))
        {
            if (sectors.TryAdd((sector.Vocabulary, sector.Code.Length > 0 ? sector.Code : sector.Name!), sector))
            {
                fields.Note("sectors", sector.Name ?? sector.Code, field, $"{sector.Code} {sector.Name}".Trim());
            }
        }

        return [.. sectors.Values];
    }

    private static Sector Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
        {
            var word = Word(item);
            var isCode = IatiCodeLists.Name(SectorVocabulary.Purpose, word) is not null;
            return isCode
                ? new Sector(SectorVocabulary.Purpose, word, IatiCodeLists.Name(SectorVocabulary.Purpose, word))
                : new Sector("", "", word.Length > 0 ? word : null);
        }

        var code = Word(item, "code");
        var stated = Word(item, "vocab", "vocabulary");
        var vocabulary = stated.Length > 0 || code.Length > 0 ? SectorVocabulary.Named(stated) : "";
        var name = Word(item, "name", "label");
        return new Sector(
            vocabulary,
            code,
            IatiCodeLists.Name(vocabulary, code) ?? (name.Length > 0 ? name : null),
            decimal.TryParse(
                Word(item, "pct", "percentage"), NumberStyles.Float, CultureInfo.InvariantCulture, out var part)
                && part is >= 0 and <= 100 ? part : null);
    }

    private static string Word(JsonElement item, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (item.TryGetProperty(name, out var value) && Word(value) is { Length: > 0 } word)
            {
                return word;
            }
        }

        return "";
    }

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => CleanLine.Of(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };
}
