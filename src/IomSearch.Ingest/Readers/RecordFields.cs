using System.Globalization;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Gives the keys of a record's front matter their meaning.</summary>
internal static class RecordFields
{
    private static readonly Regex LanguageTag = new("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking);

    private static readonly Regex Scheme = new("^[a-z][a-z0-9-]*$", RegexOptions.NonBacktracking);

    /// <summary>The record, and every problem of the front matter; with problems the record is not to be
    /// used.</summary>
    public static ProjectDocument Map(
        SourceText source, FrontMatterNode.Mapping root, RecordText body, out List<(int Line, string Reason)> problems)
    {
        var fields = new FrontMatterFields(root);
        fields.Expect(
            "id", "title", "titleAsPrinted", "countries", "donors", "implementers", "start", "end", "years", "year",
            "type", "status", "budget", "region", "coverage", "identifiers", "section", "beneficiaries", "language",
            "themes", "updated", "sameAs", "notSameAs", "source");
        var document = Dates(fields, new ProjectDocument
        {
            Id = IdOf(fields),
            Title = fields.RequiredText("title"),
            TitleAsPrinted = fields.Text("titleAsPrinted"),
            Text = body.Text,
            ParagraphLines = body.Lines,
            Language = LanguageOf(fields),
            Countries = fields.CountryCodes("countries"),
            Donors = fields.Texts("donors"),
            Implementers = fields.Texts("implementers"),
            Type = fields.Text("type"),
            Status = fields.Text("status"),
            Section = fields.Text("section"),
            Region = fields.Text("region"),
            Coverage = fields.Text("coverage"),
            Budget = BudgetOf(fields),
            Beneficiaries = fields.Text("beneficiaries"),
            Identifiers = IdentifiersOf(fields),
            Themes = fields.Texts("themes"),
            UpdatedAt = fields.Moment("updated"),
            SameAs = fields.Texts("sameAs"),
            NotSameAs = fields.Texts("notSameAs"),
            Source = SourceOf(fields, source),
        });
        problems = fields.Problems;
        return problems.Count > 0 ? document : document with { Evidence = EvidenceOf(fields, document) };
    }

    private static ProjectDocument Dates(FrontMatterFields fields, ProjectDocument document)
    {
        var dated = document with
        {
            Start = fields.Date("start"),
            End = fields.Date("end"),
            Year = fields.Year("year")
        };
        if (dated.Start is { } start && dated.End is { } end && end < start && end.Year <= start.Year)
        {
            if (end.Year < start.Year || (end.Month > 0 && start.Month > 0))
            {
                fields.Refuse("end", $"is {end}, before the start, {start}");
                return dated;
            }
        }

        var years = fields.Years("years");
        return dated with { Years = years.Count > 0 ? years : ProjectYears.Stated(dated.Start, dated.End, dated.Year) };
    }

    private static string IdOf(FrontMatterFields fields)
    {
        var id = fields.RequiredText("id");
        if (id.Length > 0 && !RecordIds.IsAllowed(id))
        {
            fields.Refuse("id", $"is 1 to 200 letters, digits and . _ : - and starts with a letter or digit, not "
                + $"'{Shortened(id)}'");
        }

        return id;
    }

    private static string LanguageOf(FrontMatterFields fields)
    {
        var language = fields.Text("language") ?? "en";
        if (!LanguageTag.IsMatch(language))
        {
            fields.Refuse("language", $"is a language tag, en or pt-BR (BCP 47), not '{Shortened(language)}'");
        }

        return language;
    }

    private static Money? BudgetOf(FrontMatterFields fields)
    {
        if (fields.Group("budget") is not { } budget)
        {
            return null;
        }

        budget.Expect("amount", "currency");
        var currency = budget.RequiredText("currency");
        if (currency.Length > 0 && !Currencies.IsCode(currency))
        {
            budget.Refuse("currency", $"is an ISO 4217 code, USD or EUR, not '{Shortened(currency)}'");
        }

        _ = budget.RequiredText("amount");
        return budget.Amount("amount") is { } amount ? new Money(amount, currency) : null;
    }

    private static SortedDictionary<string, string> IdentifiersOf(FrontMatterFields fields)
    {
        var identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (fields.Group("identifiers") is not { } group)
        {
            return identifiers;
        }

        foreach (var (scheme, value) in group.AllTexts())
        {
            identifiers[scheme] = value;
            if (!Scheme.IsMatch(scheme))
            {
                group.Refuse(scheme, "is not a scheme's name: lower-case letters, digits and -");
            }
        }

        return identifiers;
    }

    private static SourceReference SourceOf(FrontMatterFields fields, SourceText source)
    {
        var reference = new SourceReference { File = source.Name, Encoding = source.Encoding, StatesAllFacts = true };
        if (fields.Group("source") is not { } group)
        {
            return reference;
        }

        group.Expect("document", "address", "publisher");
        var address = group.Text("address");
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && uri.Scheme is "https" or "http"))
        {
            group.Refuse("address", $"is a web address, https://..., not '{Shortened(address)}'");
        }

        return reference with
        {
            Document = group.Text("document"),
            Address = address,
            Publisher = group.Text("publisher")
        };
    }

    private static List<FactEvidence> EvidenceOf(FrontMatterFields fields, ProjectDocument document)
    {
        var evidence = new List<FactEvidence>();
        void Add(string field, string value) =>
            evidence.Add(new FactEvidence(field, value, FactRules.Label, $"{field}: {Shortened(value)}",
                fields.LineOf(field)));
        foreach (var (field, values) in new[]
        {
            ("countries", document.Countries), ("donors", document.Donors), ("implementers", document.Implementers),
            ("themes", document.Themes),
        })
        {
            foreach (var value in values)
            {
                Add(field, value);
            }
        }

        foreach (var (field, value) in new[]
        {
            ("start", document.Start?.ToString()), ("end", document.End?.ToString()), ("type", document.Type),
            ("status", document.Status), ("year", document.Year?.ToString(CultureInfo.InvariantCulture)),
        })
        {
            if (value is not null)
            {
                Add(field, value);
            }
        }

        if (document.Budget is { } budget)
        {
            Add("budget", string.Create(CultureInfo.InvariantCulture, $"{budget.Amount} {budget.Currency}"));
        }

        return evidence;
    }

    private static string Shortened(string value) => value.Length <= 100
        ? value : string.Concat(value.AsSpan(0, 97), "...");
}
