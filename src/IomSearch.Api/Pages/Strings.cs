using System.Globalization;
using IomSearch.Discovery;
using IomSearch.Ingest;

namespace IomSearch.Api.Pages;

/// <summary>Every word that the pages say, in one table, so that a translation is one file.</summary>
internal static class Strings
{
    public const string Language = "en";
    public const string Site = "IomSearch";
    public const string Tagline = "Past migration projects, and why each was found";
    public const string SkipToResults = "Skip to results";
    public const string SkipToContent = "Skip to content";
    public const string MainNavigation = "Main";
    public const string WordsThatDecided =
        "Words that decided, with what each adds; those of the text are marked in it:";
    public const string Search = "Search";
    public const string NavigateSimilar = "Find similar";
    public const string NavigateWidget = "Embed";
    public const string Api = "API";
    public const string SearchHeading = "Search migration projects";
    public const string SearchLabel = "Words, a phrase in quotes, a country, a donor";
    public const string SearchPlaceholder = "vocational training Roma";
    public const string SearchHelp =
        "All words are required. \"Quotes\" find a phrase, a minus leaves a word out, voc* finds beginnings.";

    public const string Filters = "Filters";
    public const string ApplyFilters = "Apply filters";
    public const string ChosenFilters = "Chosen filters";
    public const string ClearAll = "Clear all";
    public const string Years = "Years";
    public const string From = "From";
    public const string To = "To";
    public const string SingleYears = "Single years";
    public const string NotStated = "Not stated";
    public const string ProjectsByCountry = "Projects by country";
    public const string ValueStartsWith = "A word of it starts with";
    public const string Show = "Show";
    public const string BackToSearch = "Back to the search";

    public const string SortBy = "Sort by";
    public const string Export = "Download";
    public const string Pages = "Pages of results";
    public const string Previous = "Previous";
    public const string Next = "Next";
    public const string CloseMatches = "Close matches";
    public const string CloseMatchesHelp =
        "These projects lack a word of the search. They are not in the count above, nor in filters and exports.";
    public const string Related = "Related in meaning";
    public const string HowScored = "How the score came about";
    public const string Partial = "The search ran out of time; what it had found by then is shown.";
    public const string FitsFilters = "Fits the chosen filters";
    public const string HasWords = "Has the words of the search";
    public const string CloseInMeaning = "Close in meaning";

    public const string NoResults = "Nothing fits all of this";
    public const string NoResultsHelp = "What would be found with less:";
    public const string NoResultsNowhere = "No single change helps. Try fewer or other words.";
    public const string WithoutYears = "without the years";
    public const string WithoutAnyFilter = "without any filter";
    public const string WithoutWords = "without the words, filters only";
    public const string AnyWord = "with any of the words instead of all";

    public const string FindSimilar = "Find similar projects";
    public const string PasteLabel = "The summary of a proposal, or any text";
    public const string PasteHelp = "The projects most like it are listed with the reasons. The text is not kept.";
    public const string SimilarProjects = "Similar projects";
    public const string NothingSimilar = "No project shares telling words or a theme with this text.";
    public const string NoTheme = "None of the five themes fits well.";
    public const string Widget = "Search box for your site";
    public const string WidgetLead =
        "One script and one tag put this search on any page. It completes while people type, and works by keyboard.";
    public const string WidgetTry = "Try it";
    public const string WidgetOneCountry = "For one country";
    public const string WidgetPolishLabel = "Search projects in Poland";
    public const string WidgetUse = "How to embed it";
    public const string WidgetCode = "Code to embed";
    public const string WidgetFallback =
        "The form inside the tag is for readers without scripts; the search box takes its place. "
        + "Leave country out to search everywhere.";
    public const string WidgetPolicy = "If your pages have a Content Security Policy, allow this address:";
    public const string WidgetPolicyCode = "Policy to allow";
    public const string WidgetStyle =
        "Colours follow the CSS variables --iom-ink, --iom-paper, --iom-accent and --iom-line; parts named form, input, button, list and option take ::part rules.";

    public const string Facts = "Facts";
    public const string Text = "What it did";
    public const string Themes = "Themes";
    public const string Country = "Countries";
    public const string Donors = "Donors";
    public const string Implementers = "Carried out by";
    public const string Period = "Period";
    public const string Type = "Type";
    public const string Status = "Status";
    public const string Sectors = "Sectors";
    public const string Section = "Section";
    public const string Region = "Region";
    public const string Coverage = "Coverage";
    public const string Budget = "Budget";
    public const string Beneficiaries = "Beneficiaries";
    public const string TitleAsPrinted = "Title as printed";
    public const string Record = "Record";
    public const string LabelledYear = "Year in the source";
    public const string Source = "Where this comes from";
    public const string SourceDocument = "Document";
    public const string SourcePublisher = "Publisher";
    public const string SourceAddress = "Address";
    public const string SourceFile = "File read";
    public const string ReadOn = "Read on";
    public const string Cite = "How to cite";
    public const string ReportError = "Found an error?";
    public const string ReportByWriting = "Tell us what is wrong";
    public const string Evidence = "What each fact rests on";
    public const string EvidenceTable = "Facts with the words of the source";
    public const string Fact = "Fact";
    public const string Value = "Value";
    public const string FoundBy = "Found by";
    public const string Words = "Words of the source";
    public const string Line = "Line";
    public const string AsJson = "This record as JSON";

    public const string OtherRecords = "Other records of this project";
    public const string ShownInstead = "In lists this project is shown by the record";
    public const string AlsoToldBy = "Also told by";
    public const string AboutIndex = "About this index";
    public const string ReportCounts = "What was read";
    public const string ReportFiles = "Files";
    public const string ReportRecords = "Records";
    public const string ReportIndexed = "Indexed";
    public const string ReportShown = "Projects shown";
    public const string ReportLinked = "Linked records";
    public const string ReportSuperseded = "Superseded by a newer record";
    public const string ReportRejected = "Rejected";
    public const string ReportLost = "Files that are gone";
    public const string ReportRepaired = "Words put right";
    public const string ReportRun = "Last run";
    public const string ReportGeneration = "Generation";
    public const string ReportAsJson = "This report as JSON";
    public const string Sources = "Sources";
    public const string FactsFound = "Facts found";
    public const string Found = "Stated";
    public const string NotFoundFacts = "Not stated";
    public const string Place = "Place";
    public const string NewerPlace = "The newer one";
    public const string ShownAs = "Shown as";
    public const string Reason = "Reason";
    public const string Printed = "Printed";
    public const string Repaired = "Put right";

    public const string NotFound = "There is no such page";
    public const string NotFoundHelp =
        "The address may be mistyped, or the project may have been taken out of the collection.";
    public const string Failed = "This did not work";
    public const string Unavailable = "Not ready yet";
    public const string UnavailableHelp = "Try again in a few seconds.";

    private static readonly Dictionary<string, (string One, string Many)> FacetNames = new(StringComparer.Ordinal)
    {
        ["country"] = ("Country", "countries"),
        ["donor"] = ("Donor", "donors"),
        ["year"] = ("Year", "years"),
        ["type"] = ("Type", "types"),
        ["theme"] = ("Theme", "themes"),
        ["status"] = ("Status", "statuses"),
    };

    private static readonly Dictionary<string, string> SortNames = new(StringComparer.Ordinal)
    {
        ["Relevance"] = "Relevance",
        ["Newest"] = "Newest first",
        ["Oldest"] = "Oldest first",
        ["Budget"] = "Largest budget",
        ["Title"] = "Title",
    };

    public static string Facet(string name) => FacetNames.TryGetValue(name, out var names) ? names.One : name;

    public static string Sort(string name) => SortNames.GetValueOrDefault(name, name);

    public static string ExportFormat(string name) => name switch
    {
        "csv" => "Table (CSV)",
        "jsonl" => "Records (JSON Lines)",
        "ris" => "References (RIS)",
        _ => name,
    };

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Projects(long count) => count == 1 ? "1 project" : $"{Count(count)} projects";

    public static string ResultHeading(long count, string relation, string text)
    {
        var projects = (relation == "gte" ? "At least " : "") + (count == 0 ? "No projects" : Projects(count));
        return text.Length == 0 ? projects : $"{projects} for “{text}”";
    }

    public static string CloseMatchCount(int count) =>
        count == 1 ? "and 1 close match with a word missing" : $"and {Count(count)} close matches with words missing";

    public static string OfThemUnchanged(int files, int unchanged) =>
        unchanged == 0 ? Count(files) : $"{Count(files)}, of which {Count(unchanged)} unchanged since the run before";

    public static string At(string file, int line) => line > 0 ? $"{file}:{line}" : file;

    public static string FirstOf(int listed, int count) => $"The first {Count(listed)} of {Count(count)}.";

    public static string Moment(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string SourceOf(LinkedRecord other) =>
        other.Source.Publisher ?? other.Source.Document ?? other.Source.File;

    public static string LinkedFrom(LinkedRecord other) =>
        $"{other.Id}, from {SourceOf(other)}, {SourceLine(other.Source.File, other.Source.Line)} ({other.Reason})";

    public static string ValueCount(int count) => count == 1 ? "1 value" : $"{Count(count)} values";

    public static string Identifier(string scheme) => $"Id ({scheme})";

    public static string MoreValues(int count) => $"{Count(count)} more";

    public static string AllValues(string facet) =>
        $"Look through all {(FacetNames.TryGetValue(facet, out var names) ? names.Many : facet)}";

    public static string FindValue(string facet) => $"Find in {Facet(facet)}";

    public static string Chip(string facet, string value) => $"{facet}: {value}";

    public static string RemoveChip(string chip) => $"Remove filter {chip}";

    public static string YearSpan(int? from, int? to) => (from, to) switch
    {
        ({ } first, { } last) => $"{first} to {last}",
        ({ } first, null) => $"from {first}",
        (null, { } last) => $"until {last}",
        _ => "",
    };

    public static string HistogramLabel(YearHistogram years) =>
        $"Projects a year, {years.Bars[0].Year} to {years.Bars[^1].Year}; "
        + $"most in {years.Highest.Year}: {Count(years.Highest.Count)}";

    public static string YearBar(int year, int count) => $"{year}: {Projects(count)}";

    public static string Without(string chip) => $"without {chip}";

    public static string DidYouMean => "Did you mean";

    public static string OpenPeriod(string start) => $"from {start}";

    public static string PeriodUntil(string end) => $"until {end}";

    public static string CitedRecord(string id, DateTimeOffset readAt, string address) =>
        $"Record {id} in {Site}, read on {Date(readAt)}. {address}";

    public static string Missing(IEnumerable<string> words) => $"Does not have: {string.Join(", ", words)}";

    public static string FoundInTitle(IEnumerable<string> words) => $"In the title: {string.Join(", ", words)}";

    public static string FoundInText(IEnumerable<string> words) => $"In the text: {string.Join(", ", words)}";

    public static string Page(int page) => $"Page {page}";

    public static string PageOf(int page, int pages) => $"Page {page} of {pages}";

    public static string Confidence(string theme, double confidence) =>
        string.Create(CultureInfo.InvariantCulture, $"{theme} ({confidence * 100:0} %)");

    public static string Sector(Sector sector)
    {
        var name = string.Join(' ', new[] { sector.Code, sector.Name }.Where(part => !string.IsNullOrEmpty(part)));
        return sector.Percentage is { } part
            ? string.Create(CultureInfo.InvariantCulture, $"{name} ({part:0.##}%)")
            : name;
    }

    public static string Money(decimal amount, string currency) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency} {amount:#,##0.##}");

    public static string Date(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string SourceLine(string file, int line) => line > 1 ? $"{file}, line {line}" : file;

    public static string ReportHelp(string id, string file) =>
        $"Tell whoever keeps this collection. Name the record {id} and the file {file}, and what the source states.";

    public static string ReportSubject(string id) => $"Error in project record {id}";

    public static string IndexLine(int documents, DateTimeOffset indexedAt, long generation) =>
        $"{Projects(documents)}, indexed on {Date(indexedAt)}, generation {generation}.";

    public static string Ignored(string detail) => $"{detail} It was left out.";

    public static string DidYouMeanValue(string nearest) => $"Perhaps {nearest}?";

    public static string EvidenceCount(int count) =>
        count == 1 ? "1 place in the source" : $"{Count(count)} places in the source";

    /// <summary>A reason why two projects are alike, as a sentence.</summary>
    public static string SimilarReason(string kind, IReadOnlyList<string> values) => kind switch
    {
        "terms" => $"Both speak of {List(values)}",
        "theme" =>
            $"Both are about {List([.. values.Select(IomSearch.Discovery.ThemeNames.Label)]).ToLowerInvariant()}",
        "country" => $"Both are in {List(values)}",
        "donor" => $"Both are paid by {List(values)}",
        "type" => $"Both are of the type {List(values)}",
        "meaning" => CloseInMeaning,
        _ => List(values),
    };

    /// <summary>How many similar projects there are.</summary>
    public static string SimilarCount(int count) => count == 1 ? "1 similar project" : $"{count} similar projects";

    /// <summary>What a pasted text seems to be about.</summary>
    public static string ReadsLike(IEnumerable<string> themes) =>
        $"The text reads like a project about {List([.. themes]).ToLowerInvariant()}.";

    /// <summary>What a word adds to a theme's log-odds, and how often it stands in the title and in the text.</summary>
    public static string WeightOf(ThemeWord word)
    {
        var title = word.Places.Count(place => place.Field == "title");
        var text = word.Places.Count - title;
        string[] places =
        [
            .. title > 0 ? [Times(title, "title")] : Array.Empty<string>(),
            .. text > 0 ? [Times(text, "text")] : Array.Empty<string>(),
        ];
        return string.Create(CultureInfo.InvariantCulture, $"+{word.Weight:F2}, {List(places)}");
    }

    /// <summary>The name of the meter of a theme's confidence.</summary>
    public static string ConfidenceOf(string theme) => $"Confidence in {theme}";

    /// <summary>A share as a whole percentage.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F0}%");

    /// <summary>Who says that a project has a theme.</summary>
    public static string SourceOfTheme(string source, double confidence) => source switch
    {
        ThemeSource.Editor => "stated by an editor",
        ThemeSource.Sector => $"{Percent(confidence)} sure, from the sector's code",
        // A model is never certain, however a number is rounded.
        _ => confidence >= 0.995 ? "over 99% sure, from the text" : $"{Percent(confidence)} sure, from the text",
    };

    private static string Times(int count, string place) =>
        count == 1 ? $"once in the {place}" : $"{count} times in the {place}";

    private static string List(IReadOnlyList<string> values) => values.Count < 2
        ? string.Concat(values)
        : $"{string.Join(", ", values.SkipLast(1))} and {values[^1]}";
}
