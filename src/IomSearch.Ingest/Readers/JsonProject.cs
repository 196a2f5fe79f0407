using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Gives the keys of a JSON record their meaning, by the names that many exports use.</summary>
/// <remarks>
/// In the order in which they are asked, in any case, with or without <c>_</c>: id: id, identifier, iati_identifier,
/// project_id. title, text and language: see <see cref="JsonText"/>. countries: countries, country,
/// recipient_countries; country_codes, country_code. donors: donors, donor, funders, funder. implementers:
/// implementers, implementer, implementing_organisations, implementing_partners, or with z. start, end: also with
/// _date. year, years. type: also project_type. status: a word, or a code of IATI, which is named. region, regions.
/// coverage, beneficiaries, section. budget: see <see cref="JsonBudget"/>. themes: only the names of our own, and of
/// exported ones only those of an editor. identifiers. url, address: where it was published, http and https alone;
/// source: who published it. updated: also updated_at, last_updated, last_modified, modified. sectors: see
/// <see cref="JsonSectors"/>; a single one with a name serves as section; several are left out, because a section
/// stands in for the type, and a list of sectors is no type. A last day before the first is kept, as the source states
/// it. What is not stated is looked for in the text, as for any source.
/// </remarks>
internal static class JsonProject
{
    private static readonly string[] ThemeNames =
        ["integration", "health", "livelihoods", "DRM", "reintegration", "disaster risk management"];

    private static readonly Regex LanguageTag = new("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking);

    private static readonly Regex Scheme = new("^[a-z][a-z0-9-]*$", RegexOptions.NonBacktracking);

    /// <summary>The record; with problems in the fields it is not to be used.</summary>
    /// <param name="fields">The keys and values.</param>
    /// <param name="place">The file and line.</param>
    public static ProjectDocument Map(JsonFields fields, SourceReference place)
    {
        var text = JsonText.Of(fields);
        var start = Date(fields, "start", "startdate");
        var end = Date(fields, "end", "enddate");
        var year = Year(fields);
        var (id, identifiers) = Ids(fields);
        var status = Status(fields, out var codes);
        return new ProjectDocument
        {
            Id = id,
            Title = text.Title,
            Text = text.Text,
            ParagraphLines = text.Text.Length == 0
                ? [] : [.. Enumerable.Repeat(place.Line, text.Text.Split("\n\n").Length)],
            Language = Language(fields) ?? text.Language ?? "en",
            Countries = CountryCodes(fields),
            Donors = Organisations(fields, "donors", "donors", "donor", "funders", "funder"),
            Implementers = Organisations(fields, "implementers", "implementers", "implementer",
                "implementingorganisations", "implementingorganizations", "implementingpartners"),
            Start = start,
            End = end,
            Year = year,
            Years = Years(fields) is { Count: > 0 } years ? years : ProjectYears.Stated(start, end, year),
            Type = Word(fields, "type", "type", "projecttype"),
            Status = status,
            Codes = codes,
            Sectors = JsonSectors.Of(fields),
            Section = Word(fields, "section", "section") ?? Sector(fields),
            Region = Region(fields),
            Coverage = Word(fields, "coverage", "coverage"),
            Beneficiaries = Word(fields, "beneficiaries", "beneficiaries"),
            Budget = JsonBudget.Of(fields),
            Identifiers = identifiers,
            Themes = Themes(fields),
            UpdatedAt = fields.Find("updated", "updatedat", "lastupdated", "lastmodified", "modified") is { } changed
                && Moments.TryParse(JsonFields.Shown(changed.Value), out var moment) ? moment : null,
            Source = Source(fields, place),
            Evidence = fields.Evidence,
        };
    }

    private static (string Id, SortedDictionary<string, string> Identifiers) Ids(JsonFields fields)
    {
        var identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (fields.Find("identifiers") is { Value.ValueKind: JsonValueKind.Object } stated)
        {
            var group = fields.Group(stated);
            foreach (var field in group.All.Where(field => Scheme.IsMatch(field.Key)))
            {
                identifiers[field.Key] = group.Word(field) ?? "";
            }
        }

        if (fields.Find("iatiidentifier") is { } iati && fields.Word(iati) is { } known)
        {
            identifiers["iati"] = known;
        }

        if (fields.Find("id", "identifier", "iatiidentifier", "projectid") is not { } own)
        {
            fields.Problems.Add("there is no id: none of the keys id, identifier, iati_identifier "
                + "and project_id states one");
            return ("", identifiers);
        }

        var word = fields.Word(own) ?? "";
        var id = RecordIds.Safe(word);
        if (id != word)
        {
            identifiers.TryAdd("project", word);
        }

        return (id, identifiers);
    }

    private static PartialDate? Date(JsonFields fields, string fact, string alias)
    {
        if (fields.Find(fact, alias) is not { } field || fields.Date(field) is not { } date)
        {
            return null;
        }

        fields.Note(fact, date.ToString(), field, JsonFields.Shown(field.Value));
        return date;
    }

    private static int? Year(JsonFields fields)
    {
        if (fields.Find("year") is not { } field || fields.Year(field) is not { } year)
        {
            return null;
        }

        var value = year.ToString(CultureInfo.InvariantCulture);
        fields.Note("year", value, field, value);
        return year;
    }

    private static IReadOnlyList<int> Years(JsonFields fields)
    {
        if (fields.Find("years") is not { } field)
        {
            return [];
        }

        var years = new SortedSet<int>(fields.Texts(field).Select(word => fields.Year(field, word)).OfType<int>());
        foreach (var year in years)
        {
            var value = year.ToString(CultureInfo.InvariantCulture);
            fields.Note("years", value, field, value);
        }

        return [.. years];
    }

    /// <summary>The word, or the name of the code that it is; of a word that a code stands for, the code too.</summary>
    private static string? Status(JsonFields fields, out SortedDictionary<string, string> codes)
    {
        codes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (fields.Find("status", "activitystatus") is not { } field || fields.Word(field) is not { } word)
        {
            return null;
        }

        var name = IatiCodeLists.Name(IatiCodeLists.ActivityStatus, word);
        if (name is not null)
        {
            codes["status"] = word;
        }

        fields.Note("status", name ?? word, field, word);
        return name ?? word;
    }

    private static string? Word(JsonFields fields, string fact, params ReadOnlySpan<string> names)
    {
        if (fields.Find(names) is not { } field || fields.Word(field) is not { } word)
        {
            return null;
        }

        fields.Note(fact, word, field, word);
        return word;
    }

    private static string? Language(JsonFields fields)
    {
        if (fields.Find("language", "lang") is not { } field || fields.Word(field) is not { } word)
        {
            return null;
        }

        if (LanguageTag.IsMatch(word))
        {
            return word;
        }

        fields.Note("language", word, field, word, FactRules.Unknown);
        return null;
    }

    private static IReadOnlyList<string> CountryCodes(JsonFields fields)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        JsonField?[] lists =
        [
            fields.Find("countries", "country", "recipientcountries"), fields.Find("countrycodes", "countrycode"),
        ];
        foreach (var list in lists.OfType<JsonField>())
        {
            foreach (var (name, found) in CountryNames.Read(fields.Texts(list, "code", "name")))
            {
                foreach (var code in found.Where(codes.Add))
                {
                    fields.Note("countries", code, list, name);
                }

                if (found.Count == 0)
                {
                    fields.Note("countries", name, list, name, FactRules.Unknown);
                }
            }
        }

        return [.. codes];
    }

    private static IReadOnlyList<string> Organisations(
        JsonFields fields, string fact, params ReadOnlySpan<string> names)
    {
        if (fields.Find(names) is not { } field)
        {
            return [];
        }

        // In a list each item is one name, commas and all; a text that stands alone may be a list.
        var isList = field.Value.ValueKind == JsonValueKind.Array;
        var found = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var words in fields.Texts(field, "name", "title", "label"))
        {
            IReadOnlyList<string> each = isList
                ? [Facts.Organisations.NormaliseListed(words)]
                    : [.. Facts.Organisations.Split(words).Select(Facts.Organisations.NormaliseListed)];
            foreach (var name in each.Where(name => name.Any(char.IsLetter) && found.TryAdd(name, words)))
            {
                fields.Note(fact, name, field, words);
            }
        }

        return [.. found.Keys];
    }

    private static string? Region(JsonFields fields)
    {
        if (fields.Find("region", "regions") is not { } field)
        {
            return null;
        }

        // Figures are codes of a list that is not at hand.
        var names = fields.Texts(field, "name", "label").Where(name => name.Any(char.IsLetter))
            .Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in names)
        {
            fields.Note("region", name, field, name);
        }

        return names.Count > 0 ? string.Join("; ", names) : null;
    }

    private static string? Sector(JsonFields fields)
    {
        if (fields.Find("sectors", "sector") is not { } field)
        {
            return null;
        }

        var names = fields.Texts(field, "name", "label").Where(name => name.Any(char.IsLetter))
            .Distinct(StringComparer.Ordinal).ToList();
        if (names.Count != 1)
        {
            return null;
        }

        fields.Note("section", names[0], field, names[0]);
        return names[0];
    }

    private static List<string> Themes(JsonFields fields)
    {
        if (fields.Find("themes", "theme") is not { } field)
        {
            return [];
        }

        var stated = IsExported(field.Value) ? OfEditor(field.Value) : fields.Texts(field);
        var themes = stated.Where(theme => ThemeNames.Contains(theme, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var theme in themes)
        {
            fields.Note("themes", theme, field, theme);
        }

        return themes;
    }

    // An exported record says of every theme who said so. What a code or a model said then is found anew, as of today.
    private static bool IsExported(JsonElement themes) => themes.ValueKind == JsonValueKind.Array
        && themes.EnumerateArray().All(theme => theme.ValueKind == JsonValueKind.Object
            && Word(theme, "theme") is not null && Word(theme, "source") is not null);

    private static IEnumerable<string> OfEditor(JsonElement themes) => themes.EnumerateArray()
        .Where(theme => Word(theme, "source") == "editor").Select(theme => Word(theme, "theme")!);

    private static string? Word(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static SourceReference Source(JsonFields fields, SourceReference place)
    {
        var source = fields.Find("source", "publisher") is { } said
            ? said.Value.ValueKind == JsonValueKind.Object
                ? Published(fields.Group(said), place)
                : place with { Publisher = fields.Word(said) }
            : place;
        return Address(fields) is { } address ? source with { Address = address } : source;
    }

    private static SourceReference Published(JsonFields group, SourceReference place) => place with
    {
        Publisher = group.Find("publisher", "name") is { } publisher ? group.Word(publisher) : null,
        Document = group.Find("document", "title") is { } document ? group.Word(document) : null,
        Address = Address(group),
    };

    /// <summary>The first that is a web address; a postal one is none.</summary>
    private static string? Address(JsonFields fields)
    {
        foreach (var name in new[] { "url", "address" })
        {
            if (fields.Find(name) is { } field && fields.Word(field) is { } word
                && Uri.TryCreate(word, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            {
                return word;
            }
        }

        return null;
    }
}
