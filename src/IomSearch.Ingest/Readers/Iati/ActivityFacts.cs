using System.Collections.Frozen;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers the facts of one activity, element by element, and makes the project of them.</summary>
/// <remarks>A value that cannot be read is left out of the facts and kept as evidence: a mistyped date does not lose a
/// project. An activity without an identifier, or without any word of title and description, is none.</remarks>
internal sealed class ActivityFacts
{
    private const int MostOfList = 1_000;

    private static readonly FrozenSet<string> Read = new[]
    {
        "iati-identifier", "title", "description", "reporting-org", "participating-org", "activity-status",
        "activity-date", "activity-scope", "recipient-country", "recipient-region", "sector", "budget", "transaction",
        "document-link", "related-activity", "humanitarian-scope",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ActivityNotes notes = new();
    private readonly ActivityWords words = new();
    private readonly ActivityPlaces places;
    private readonly ActivitySectors sectors;
    private readonly ActivityOrganisations organisations;
    private readonly ActivityDates dates;
    private readonly ActivityMoney money;
    private readonly List<LinkedDocument> documents = [];
    private readonly List<RelatedActivity> related = [];
    private readonly List<HumanitarianScope> scopes = [];
    private readonly SortedDictionary<string, string> codes = new(StringComparer.Ordinal);

    private string identifier = "";
    private string? status;
    private string? coverage;
    private bool isHumanitarian;
    private PartialDate? updated;
    private DateTimeOffset? updatedAt;
    private string? version;

    /// <summary>Nothing gathered yet.</summary>
    /// <param name="listVersion">The version that the list of activities names; empty for none.</param>
    public ActivityFacts(string listVersion)
    {
        version = listVersion.Length > 0 ? listVersion : null;
        (places, sectors, organisations, dates, money) = (new(notes), new(notes), new(notes), new(notes), new(notes));
    }

    /// <summary>Whether facts come from an element of this name below an activity.</summary>
    public static bool Reads(string element) => Read.Contains(element);

    /// <summary>Takes the activity's tag first, then each element below it.</summary>
    public void Take(IatiElement element)
    {
        switch (element.Name)
        {
            case "iati-activity":
                Enter(element);
                break;
            case "iati-identifier":
                identifier = identifier.Length > 0 ? identifier : element.Text;
                break;
            case "title":
                words.Title(element);
                break;
            case "description":
                words.Description(element);
                break;
            case "reporting-org":
                organisations.TakeReporter(element);
                break;
            case "participating-org":
                organisations.Take(element);
                break;
            case "activity-status":
                status ??= Coded("status", IatiCodeLists.ActivityStatus, element);
                break;
            case "activity-scope":
                coverage ??= Coded("coverage", IatiCodeLists.ActivityScope, element);
                break;
            case "activity-date":
                dates.Take(element);
                break;
            case "recipient-country" or "recipient-region":
                places.Take(element);
                break;
            case "sector":
                sectors.Take(element);
                break;
            case "budget":
                money.TakeBudget(element);
                break;
            case "transaction":
                TakeTransaction(element);
                break;
            default:
                TakeLink(element);
                break;
        }
    }

    /// <summary>The project; null, with the reason, when it is none.</summary>
    public ProjectDocument? Build(SourceReference source, out string reason)
    {
        reason = identifier.Length == 0
            ? "the activity has no iati-identifier"
            : "the activity has neither a title nor a description";
        if (identifier.Length == 0)
        {
            return null;
        }

        var project = words.Fill(new ProjectDocument
        {
            Id = RecordIds.Safe(identifier),
            Title = "",
            Status = status,
            Coverage = coverage,
            Codes = codes,
            Identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["iati"] = identifier },
            Source = source with { Publisher = organisations.Reporter?.Name },
        });
        return project is null ? null : WithEvidence(Fill(project));
    }

    private ProjectDocument Fill(ProjectDocument project) =>
        money.Fill(dates.Fill(organisations.Fill(places.Fill(sectors.Fill(project,
            organisations.Reporter?.Reference)))));

    private ProjectDocument WithEvidence(ProjectDocument project) => project with
    {
        Evidence = notes.All,
        UpdatedAt = updatedAt,
        Activity = new AidActivity
        {
            Version = version,
            Reporter = organisations.Reporter,
            Countries = places.Countries,
            Regions = places.Regions,
            Participants = organisations.All,
            PlannedStart = dates.PlannedStart,
            ActualStart = dates.ActualStart,
            PlannedEnd = dates.PlannedEnd,
            ActualEnd = dates.ActualEnd,
            Budgets = money.Budgets,
            Transactions = money.Transactions,
            Documents = documents,
            Related = related,
            IsHumanitarian = isHumanitarian || scopes.Count > 0,
            Scopes = scopes,
            Updated = updated,
        },
    };

    private void Enter(IatiElement activity)
    {
        words.Usual = activity.Language.Length >= 2 ? activity.Language[..2].ToLowerInvariant() : "en";
        money.UsualCurrency = activity["default-currency"].ToUpperInvariant();
        isHumanitarian = activity["humanitarian"] is "1" or "true";
        version ??= new[] { activity["version"], activity["iati-activities:version"] }.FirstOrDefault(v =>
            v.Length > 0);
        var changed = activity["last-updated-datetime"];
        updated = ActivityDates.TryRead(changed, out var day) ? day : null;
        updatedAt = Moments.TryParse(changed, out var moment) ? moment : null;
    }

    /// <summary>The source's words where it has some, else the name of its code; the code itself where no list has
    /// it.</summary>
    private string? Coded(string field, string list, IatiElement element)
    {
        var (written, said) = (element["code"], Narrative.Shown(element));
        var code = written.Length > 0 ? written : IatiCodeLists.Code(list, said ?? "");
        if ((said ?? (code is null ? null : IatiCodeLists.Name(list, code)) ?? code) is not { } value)
        {
            return null;
        }

        if (code is not null)
        {
            codes[field] = code;
        }

        notes.Note(field, value, element);
        return value;
    }

    private void TakeTransaction(IatiElement transaction)
    {
        var type = money.TakeTransaction(transaction);
        foreach (var child in transaction.Children)
        {
            switch (child.Name)
            {
                case "recipient-country" or "recipient-region":
                    places.TakeOfTransaction(child);
                    break;
                case "sector":
                    sectors.TakeOfTransaction(child);
                    break;
                case "provider-org" when type is "1" or "11" or "13":
                    organisations.TakeProvider(child);
                    break;
                default:
                    break;
            }
        }
    }

    private void TakeLink(IatiElement element)
    {
        switch (element.Name)
        {
            case "document-link" when documents.Count < MostOfList && Address(element["url"]) is { } address:
                documents.Add(new LinkedDocument(
                    address,
                    element.Child("title") is { } title ? Narrative.Shown(title) : null,
                    element["format"] is { Length: > 0 } format ? format : null));
                break;
            case "related-activity" when related.Count < MostOfList && element["ref"] is { Length: > 0 } id:
                related.Add(new RelatedActivity(
                    id, element["type"], IatiCodeLists.Name(IatiCodeLists.RelatedActivityType, element["type"])));
                break;
            case "humanitarian-scope" when scopes.Count < MostOfList && element["code"] is { Length: > 0 } code:
                scopes.Add(new HumanitarianScope(element["type"], element["vocabulary"], code,
                    Narrative.Shown(element)));
                break;
            default:
                break;
        }
    }

    private static string? Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? url : null;
}
