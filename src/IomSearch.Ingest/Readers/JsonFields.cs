using System.Globalization;
using System.Text.Json;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>A key of a record with its value; never null, empty or a word for "not stated".</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Name">The key in lower case without <c>_</c>, <c>-</c> and blanks.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonField(string Key, string Name, JsonElement Value);

/// <summary>Takes values of one type out of a JSON object, notes every one that is not of it, and keeps the evidence of
/// those that are.</summary>
internal sealed class JsonFields
{
    private const int MostOfNotStated = 40;

    private readonly Dictionary<string, JsonField> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> doubled = new(StringComparer.Ordinal);
    private readonly int line;

    /// <summary>The fields of one object.</summary>
    /// <param name="record">The object.</param>
    /// <param name="line">The line of the file at which it starts.</param>
    /// <param name="shown">The names by which a person knows the keys, where they are others.</param>
    public JsonFields(JsonElement record, int line, IReadOnlyDictionary<string, string>? shown = null)
    {
        this.line = line;
        foreach (var property in record.EnumerateObject().Where(property => !IsEmpty(property.Value)))
        {
            var name = string.Concat(property.Name.Where(c => c is not ('_' or '-' or ' '))).ToLowerInvariant();
            if (!byName.TryAdd(name, new JsonField(shown?.GetValueOrDefault(property.Name) ?? property.Name, name,
                property.Value)))
            {
                doubled.Add(name);
            }
        }
    }

    /// <summary>The problems met so far, each with the key's name.</summary>
    public List<string> Problems { get; private init; } = [];

    /// <summary>The places that support the facts taken so far.</summary>
    public List<FactEvidence> Evidence { get; private init; } = [];

    /// <summary>Every key that states something, in the record's order.</summary>
    public IEnumerable<JsonField> All => byName.Values;

    /// <summary>The first of the names that states something; null when none does.</summary>
    public JsonField? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (byName.TryGetValue(name, out var field))
            {
                if (doubled.Contains(name))
                {
                    Problems.Add($"the key '{field.Key}' stands twice, in two spellings");
                }

                return field;
            }
        }

        return null;
    }

    /// <summary>Notes a problem with a value.</summary>
    public void Refuse(JsonField field, string reason) => Problems.Add($"'{field.Key}' {reason}");

    /// <summary>Keeps the place of a fact.</summary>
    /// <param name="fact">The record's field.</param>
    /// <param name="value">The value as the record holds it.</param>
    /// <param name="field">The key that states it.</param>
    /// <param name="words">What stands there.</param>
    /// <param name="rule">The rule.</param>
    public void Note(string fact, string value, JsonField field, string words, string rule = FactRules.Label) =>
        Evidence.Add(new FactEvidence(fact, value, rule, Quote.Of($"{field.Key}: {words}"), line));

    /// <summary>A text as it is; null, with the problem noted, for anything else.</summary>
    public string? Text(JsonField field)
    {
        if (field.Value.ValueKind == JsonValueKind.String)
        {
            return field.Value.GetString();
        }

        Refuse(field, $"is a text, not {KindOf(field.Value)}");
        return null;
    }

    /// <summary>A text in one line, or a number as it is written: a code; null, with the problem noted, for anything
    /// else.</summary>
    public string? Word(JsonField field) => field.Value.ValueKind == JsonValueKind.Number
        ? field.Value.GetRawText()
        : Text(field) is { } text ? CleanLine.Of(text) : null;

    /// <summary>Texts in one line each: those of a list, the one that stands alone, or those that the objects of a list
    /// have under one of the keys; anything else is a problem.</summary>
    /// <param name="field">The field.</param>
    /// <param name="keys">The keys of an item that is an object, the first that states something.</param>
    public List<string> Texts(JsonField field, params ReadOnlySpan<string> keys)
    {
        var texts = new List<string>();
        IEnumerable<JsonElement> items = field.Value.ValueKind == JsonValueKind.Array
            ? field.Value.EnumerateArray() : [field.Value];
        foreach (var item in items.Where(item => !IsEmpty(item)))
        {
            var text = item.ValueKind == JsonValueKind.Object
                ? new JsonFields(item, line).Find(keys)?.Value : item;
            if (text is { ValueKind: JsonValueKind.String or JsonValueKind.Number } stated)
            {
                texts.Add(Shown(stated));
            }
            else if (text is not null)
            {
                Refuse(field, $"is a list of texts, and {KindOf(text.Value)} is in it");
            }
        }

        return texts;
    }

    /// <summary>The keys below a key whose value is an object. Their problems and evidence are kept here
    /// too.</summary>
    public JsonFields Group(JsonField field) => new(field.Value, line) { Problems = Problems, Evidence = Evidence };

    /// <summary>A calendar year from 1900 to 2100; null, with the problem noted, for anything else.</summary>
    public int? Year(JsonField field) => Word(field) is { } word ? Year(field, word) : null;

    /// <summary>The calendar year that a word of the field is.</summary>
    public int? Year(JsonField field, string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 2100)
        {
            return year;
        }

        Refuse(field, $"is a year from 1900 to 2100, not '{Quote.Of(word)}'");
        return null;
    }

    /// <summary>A date as exact as it is written, in ISO 8601 or as <see cref="Dates"/> reads it; null, with the
    /// problem noted, for anything else.</summary>
    public PartialDate? Date(JsonField field)
    {
        if (Word(field) is not { } word)
        {
            return null;
        }

        // Of a moment (2013-10-29T00:00:00Z) only the day is taken.
        var day = word.Length > 10 && word[10] is 'T' or 't' or ' ' ? word.AsSpan(0, 10) : word;
        if (PartialDate.TryParse(day, out var date) || Dates.TryParse(word, out date))
        {
            return date;
        }

        Refuse(field, $"is a date, 2015 or 2015-07 or 2015-07-31, not '{Quote.Of(word)}'");
        return null;
    }

    /// <summary>What a value is, for a sentence.</summary>
    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    /// <summary>A value in one line.</summary>
    public static string Shown(JsonElement value) =>
        CleanLine.Of(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.AsSpan().Trim() is var text
            && (text.IsEmpty || (text.Length < MostOfNotStated && NotStated.IsSaidBy(CleanLine.Of(text.ToString())))),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };
}
