using System.Globalization;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes values of one type out of a front matter mapping and notes every one that is not of it.</summary>
internal sealed class FrontMatterFields(FrontMatterNode.Mapping mapping, string prefix = "")
{
    /// <summary>The problems met so far: the line of the file, and the reason with the key's name.</summary>
    public List<(int Line, string Reason)> Problems { get; private init; } = [];

    /// <summary>Notes every key that is not one of the known ones, with the nearest of them.</summary>
    public void Expect(params ReadOnlySpan<string> known)
    {
        string[] names = [.. known];
        foreach (var entry in mapping.Entries.Where(entry => !names.Contains(entry.Key, StringComparer.Ordinal)))
        {
            var nearest = NearestName.Of(entry.Key, names);
            Add(entry.Line, $"the key '{prefix}{entry.Key}' is unknown; " + (nearest is null
                ? $"known are {string.Join(", ", names)}"
                : $"did you mean '{prefix}{nearest}'?"));
        }
    }

    /// <summary>The line of a key; that of the mapping when the key is not there.</summary>
    public int LineOf(string key) => Entry(key)?.Line ?? mapping.Line;

    /// <summary>Notes a problem with the value of a key.</summary>
    public void Refuse(string key, string reason) => Add(LineOf(key), $"'{prefix}{key}' {reason}");

    /// <summary>A text of at least one character, in one line; null when the key is not there.</summary>
    public string? Text(string key)
    {
        var entry = Entry(key);
        if (entry is null)
        {
            return null;
        }

        if (entry.Value is not FrontMatterNode.Scalar scalar)
        {
            Refuse(key, "is a text, not a list or a group of keys");
            return null;
        }

        return Cleaned(scalar, key);
    }

    /// <summary>A text that has to be there; empty, with the problem noted, when it is not.</summary>
    public string RequiredText(string key)
    {
        if (Entry(key) is null)
        {
            Add(mapping.Line, $"the key '{prefix}{key}' is missing");
        }

        return Text(key) ?? "";
    }

    /// <summary>A list of texts; empty when the key is not there.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var entry = Entry(key);
        if (entry is null)
        {
            return [];
        }

        if (entry.Value is not FrontMatterNode.Sequence sequence)
        {
            Refuse(key, "is a list: write [a, b]");
            return [];
        }

        var texts = new List<string>();
        foreach (var item in sequence.Items)
        {
            if (item is not FrontMatterNode.Scalar scalar)
            {
                Add(item.Line, $"'{prefix}{key}' is a list of texts, not of lists or groups");
            }
            else if (Cleaned(scalar, key) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A calendar year from 1900 to 2100; null when the key is not there or not one.</summary>
    public int? Year(string key) => Text(key) is { } text ? AsYear(key, text) : null;

    /// <summary>A list of calendar years, ascending, each once.</summary>
    public IReadOnlyList<int> Years(string key) =>
        [.. Texts(key).Select(text => AsYear(key, text)).OfType<int>().Distinct().Order()];

    /// <summary>A date as exact as it is written; null when the key is not there or not one.</summary>
    public PartialDate? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (PartialDate.TryParse(text, out var date))
        {
            return date;
        }

        Refuse(key, $"is a date, 2015 or 2015-07 or 2015-07-31, not '{text}'");
        return null;
    }

    /// <summary>A moment, or a date that stands for its first moment; null when the key is not there or not
    /// one.</summary>
    public DateTimeOffset? Moment(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Moments.TryParse(text, out var moment))
        {
            return moment;
        }

        Refuse(key, $"is a date or a moment, 2015-07-31 or 2015-07-31T10:00:00Z, not '{text}'");
        return null;
    }

    /// <summary>A non-negative amount with a point before its fraction; null when the key is not there or not
    /// one.</summary>
    public decimal? Amount(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        Refuse(key, $"is an amount in figures, 130000.00, not '{text}'");
        return null;
    }

    /// <summary>A list of ISO 3166-1 alpha-2 codes, sorted, each once.</summary>
    public IReadOnlyList<string> CountryCodes(string key)
    {
        var codes = Texts(key);
        foreach (var code in codes.Where(code => !Countries.IsCode(code)))
        {
            Refuse(key, Countries.TryFind(code, out var meant)
                ? $"is a list of ISO 3166-1 codes: write {meant} for '{code}'"
                : $"has no country with the ISO 3166-1 code '{code}'");
        }

        return [.. codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The keys below a key; null when it is not there. Their problems are noted here too.</summary>
    public FrontMatterFields? Group(string key)
    {
        var entry = Entry(key);
        if (entry is null)
        {
            return null;
        }

        if (entry.Value is FrontMatterNode.Mapping group)
        {
            return new FrontMatterFields(group, $"{prefix}{key}.") { Problems = Problems };
        }

        Refuse(key, "is a group of keys: write {key: value}");
        return null;
    }

    /// <summary>Every key with its text.</summary>
    public IEnumerable<(string Key, string Text)> AllTexts() =>
        mapping.Entries.Select(entry => (entry.Key, Text(entry.Key) ?? ""));

    private FrontMatterEntry? Entry(string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key);

    private int? AsYear(string key, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is >= 1900 and <= 2100)
        {
            return year;
        }

        Refuse(key, $"is a year from 1900 to 2100, not '{text}'");
        return null;
    }

    private string? Cleaned(FrontMatterNode.Scalar scalar, string key)
    {
        var text = string.Join(' ', scalar.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length > 0 && text != "~" && text != "null")
        {
            return text;
        }

        Add(scalar.Line, $"'{prefix}{key}' is empty: leave the key out when nothing is stated");
        return null;
    }

    private void Add(int line, string reason) => Problems.Add((line, reason));
}
