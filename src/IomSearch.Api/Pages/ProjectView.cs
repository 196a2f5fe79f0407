using System.Globalization;
using IomSearch.Discovery;
using IomSearch.Ingest;

namespace IomSearch.Api.Pages;

/// <summary>What a project's page shows.</summary>
/// <param name="Record">The record.</param>
/// <param name="State">What it was read from.</param>
/// <param name="Address">The page's own address, absolute.</param>
/// <param name="Contact">Where errors are reported: an e-mail or web address; null when nobody is named.</param>
public sealed record ProjectView(ProjectRecord Record, IndexState State, string Address, string? Contact)
{
    /// <summary>The themes that the model finds, with the words that decided.</summary>
    public Classification Classification { get; init; } = new([], "");

    /// <summary>The projects most like it, with the reasons.</summary>
    public IReadOnlyList<SimilarProject> Similar { get; init; } = [];

    /// <summary>The text's paragraphs, with the words marked that decided its themes.</summary>
    public IEnumerable<ProjectParagraph> Paragraphs => ProjectParagraph.Of(
        Record.Text,
        [
            .. Record.Themes.SelectMany(theme => WordsFor(theme.Theme)).SelectMany(word => word.Places)
                .Where(place => place.Field == "text").Select(place => new HighlightRange(place.Start, place.Length)),
        ]);

    /// <summary>The writing direction of the text's language: <c>rtl</c> or <c>ltr</c>.</summary>
    public string Direction => Record.Language.Split('-')[0] is "ar" or "fa" or "he" or "ps" or "ur" or "dv" or "ckb"
        ? "rtl"
        : "ltr";

    /// <summary>From when to when, as exactly as it is stated; null when neither is.</summary>
    public string? Period => (Day(Record.Start), Day(Record.End)) switch
    {
        (null, null) => null,
        ({ } start, null) => Strings.OpenPeriod(start),
        (null, { } end) => Strings.PeriodUntil(end),
        ({ } start, { } end) => start == end ? start : $"{start} – {end}",
    };

    /// <summary>A reference to the record, in the order author-title-source-date that style guides share.</summary>
    public string Citation
    {
        get
        {
            var countries = Record.Countries.Count == 0
                ? ""
                : $" ({string.Join(", ", Record.Countries.Select(c => c.Name))})";
            var source = string.Join(", ", new[] { Record.Source.Document, Record.Source.Publisher }
                .Where(part => !string.IsNullOrWhiteSpace(part)));
            return $"“{Record.Title}”{countries}. {(source.Length == 0 ? "" : source + ". ")}"
                + Strings.CitedRecord(Record.Id, Record.Source.ReadAt, Address);
        }
    }

    /// <summary>The address that a report of an error goes to; null where nobody is named.</summary>
    public string? ReportAddress => Contact switch
    {
        null => null,
        _ when IsWebAddress(Contact) => Contact,
        _ when Contact.Contains('@', StringComparison.Ordinal) =>
            $"mailto:{Contact}?subject={Uri.EscapeDataString(Strings.ReportSubject(Record.Id))}",
        _ => null,
    };

    /// <summary>Whether a text is an address that a link may point to; anything else is shown as text.</summary>
    public static bool IsWebAddress(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    /// <summary>The words of the record that speak for a theme, strongest first; none where an editor's word or a code
    /// stands alone.</summary>
    public IReadOnlyList<ThemeWord> WordsFor(string theme) =>
        Classification.Themes.FirstOrDefault(one => one.Theme == theme)?.Evidence ?? [];

    /// <summary>A partial date in words: <c>2015</c>, <c>July 2016</c>, <c>15 January 2013</c>.</summary>
    private static string? Day(string? stated)
    {
        if (stated is null || !PartialDate.TryParse(stated, out var date))
        {
            return stated;
        }

        var day = new DateOnly(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));
        var form = (date.Month, date.Day) switch
        {
            (0, _) => "yyyy",
            (_, 0) => "MMMM yyyy",
            _ => "d MMMM yyyy",
        };
        return day.ToString(form, CultureInfo.InvariantCulture);
    }
}
