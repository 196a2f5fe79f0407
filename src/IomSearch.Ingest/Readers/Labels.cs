using System.Collections.Frozen;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>A label in a line of a page or report.</summary>
/// <param name="Field">What it states.</param>
/// <param name="Value">What stands behind it on the same line; empty when the value follows on the next.</param>
/// <param name="HasColon">Whether a colon makes it certain that it is a label.</param>
/// <param name="Currency">The currency that the label itself names; null for none.</param>
internal sealed record Label(LabelField Field, string Value, bool HasColon, string? Currency);

/// <summary>The words that pages and reports put before a project's facts.</summary>
internal static class Labels
{
    private const int LongestLabel = 60;

    private static readonly FrozenDictionary<string, LabelField> FieldByWords = new (LabelField Field, string Words)[]
    {
        (LabelField.Title, "project title|title of project|title of the project|project name|name of project|name of the project|title"),
        (LabelField.Start, "start date|project start date|start|starting date|project start|date of start|begin date|beginning date|start of project|start of the project|started|commencement date|from"),
        (LabelField.End, "end date|project end date|end|ending date|project end|completion date|closing date|end of project|end of the project|expected end date|expected completion date|expected completion|ended|date of completion|finish date|until"),
        (LabelField.Period, "project duration|duration|period|project period|implementation period|period of implementation|project implementation period|implementation dates|project dates|dates|timeframe|time frame|timeline|project timeline|duration of the project|duration of project|time period|period covered|implementation|project timeframe|implementation timeframe|funding period|period of performance|when"),
        (LabelField.Status, "project status|status|current status|status of project|status of the project|state"),
        (LabelField.Type, "project type|type of project|type|project category|category|type of intervention|type of the project"),
        (LabelField.Budget, "budget amount|budget|total budget|project budget|budget total|overall budget|approved budget|amount|funding amount|total funding|project cost|total cost|total project cost|total amount|grant amount|project value|value|contract value|amount of funding|estimated budget|planned budget|budget in|total project budget|funding received"),
        (LabelField.Coverage, "coverage|project coverage|geographic coverage|geographical coverage|scope|scale|level"),
        (LabelField.Year, "year|project year|year of approval|approval year|year approved|funding year|year of funding|fiscal year|year of allocation|allocation year"),
        (LabelField.Region, "idf region|region|regions|iom region|geographic region|geographical region|world region"),
        (LabelField.Prima, "prima id|prima|prima code|prima number|prima no|prima project id|prima ref"),
        (LabelField.Project, "projects id|project id|project code|project number|project no|project ref|project reference|reference|reference number|reference no|project ids|ce code|ref|internal code|project identifier"),
        (LabelField.Countries, "benefiting member states|benefiting member state|benefitting member states|benefitting member state|beneficiary member states|beneficiary member state|benefiting countries|benefiting country|beneficiary countries|beneficiary country|benefitting countries|benefitting country|country|countries|country(ies)|countries covered|countries of implementation|country of implementation|implementing country|implementing countries|implementation country|participating countries|participating country|target country|target countries|project country|project countries|member states|member state|country/region|country/ies|country or region|location|locations|project location|project locations|project site|project sites|location(s)|geographic scope|geographical scope|geographic focus|geographical focus|area of implementation|areas of implementation|implementation area|implementation areas|target area|target areas|project area|project areas|geographic area|geographical area|place of implementation|where|area|areas of operation|area of operation|covered countries|countries involved|countries of operation|location of project|place"),
        (LabelField.Donors, "donor|donors|donor(s)|key donor|key donors|key donor(s)|main donor|main donors|main donor(s)|project donor|project donors|donor agency|donor agencies|funding|funded by|co-funded by|cofunded by|financed by|co-financed by|funder|funders|funder(s)|funding source|funding sources|funding source(s)|source of funding|sources of funding|source of funds|sources of funds|funding partner|funding partners|funding agency|funding agencies|funding body|supported by|financial support|with support from|with the support of|with funding from|sponsor|sponsors|contributing donor|contributing donors|contributor|contributors|donor country|donor countries|financial partner|financial partners|donor/s|current donor|current donors|donor name|supported financially by|financing|financial contribution|donor partners|donor partner|resource partner|resource partners|who funds it"),
        (LabelField.Implementers, "implementing partner|implementing partners|implementing partner(s)|implementing agency|implementing agencies|implementer|implementers|implemented by|partner|partners|partner(s)|project partner|project partners|key partner|key partners|main partner|main partners|executing agency|lead agency|in partnership with|counterpart|counterparts|government counterpart|government counterparts|government partner|government partners|national partners|local partners|partner organizations|partner organisations|implementing organization|implementing organisation|implementing body|other partners|partner agencies|partner organization|local partner|partnerships with|cooperating partners|project implementer|participating un organizations|collaborating partners"),
        (LabelField.Beneficiaries, "beneficiaries|target beneficiaries|direct beneficiaries|number of beneficiaries|target group|target groups|target group(s)|target population|targeted beneficiaries|beneficiary|beneficiary group|beneficiary groups|total beneficiaries|people reached|indirect beneficiaries|who benefits"),
        (LabelField.Other, "contact|contacts|contact person|contact us|for more information|more information|website|web site|web|email|e-mail|phone|telephone|tel|fax|tags|tag|keywords|sdg|sdgs|related sdgs|sustainable development goals|thematic area|thematic areas|theme|themes|sector|sectors|project sector|area of work|areas of work|share|download|documents|related documents|attachments|files|last updated|updated|published|date published|publication date|author|language|languages|links|link|source|project manager|focal point|project focal point|office|managing office|iom office|iom mission|mission|programme area|programme areas|priority area|cluster|image|photo|photo credit|cross-cutting themes|fund|iom project code line|sdg targets|mid-term review|evaluation date"),
    }.SelectMany(row => row.Words.Split('|').Select(words => (words, row.Field)))
        .ToFrozenDictionary(label => label.words, label => label.Field, StringComparer.Ordinal);

    /// <summary>Takes the label of a line; false when the line starts with none.</summary>
    /// <param name="line">A clean line.</param>
    /// <param name="label">The label, and the value where it stands on the same line.</param>
    public static bool TryRead(string line, out Label label)
    {
        var plain = Unmarked(line);
        var colon = plain.IndexOf(':');
        if (colon is > 0 and <= LongestLabel && TryField(plain[..colon], out var field, out var currency))
        {
            label = new Label(field, plain[(colon + 1)..].Trim(' ', '*', '_'), HasColon: true, currency);
            return true;
        }

        if (plain.Length <= LongestLabel && TryField(plain, out field, out currency))
        {
            label = new Label(field, "", HasColon: false, currency);
            return true;
        }

        return TryDash(plain, out label);
    }

    /// <summary>The columns of a line in which signs part several labels, <c>Status: Active | Donor: Japan</c>; else the line itself.</summary>
    public static IReadOnlyList<string> Columns(string line)
    {
        foreach (var sign in new[] { " | ", " · ", " • " })
        {
            var columns = line.Split(sign, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (columns.Length > 1 && columns.All(column => TryRead(column, out var label) && label.HasColon))
            {
                return columns;
            }
        }

        return [line];
    }

    /// <summary>A line of a file in plain words; a tab between a label and its value becomes a colon.</summary>
    public static string CleanLineOf(string line)
    {
        var cells = line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return cells.Length == 2 && !cells[0].EndsWith(':') && TryField(cells[0], out _, out _)
            ? CleanLine.Of($"{cells[0]}: {cells[1]}")
            : CleanLine.Of(line);
    }

    /// <summary><c>Donor – Japan</c>: a dash in the colon's place.</summary>
    private static bool TryDash(string line, out Label label)
    {
        foreach (var dash in new[] { " – ", " - ", " — " })
        {
            var at = line.IndexOf(dash, StringComparison.Ordinal);
            if (at is > 0 and <= LongestLabel && TryField(line[..at], out var field, out var currency)
                && field is not (LabelField.Title or LabelField.Other or LabelField.Type))
            {
                label = new Label(field, line[(at + dash.Length)..].Trim(), HasColon: true, currency);
                return true;
            }
        }

        label = new Label(LabelField.Other, "", HasColon: false, null);
        return false;
    }

    private static bool TryField(string words, out LabelField field, out string? currency)
    {
        currency = null;
        var plain = words.Trim(' ', '*', '_', '.', ':').ToLowerInvariant();
        if (FieldByWords.TryGetValue(plain, out field))
        {
            return true;
        }

        // "Budget Amount (USD)", "Budget in EUR", "Donor (funding)": the bracket or last word is a currency or a remark.
        var open = plain.IndexOf(" (", StringComparison.Ordinal);
        if (open > 0 && plain.EndsWith(')') && FieldByWords.TryGetValue(plain[..open], out field))
        {
            currency = Amounts.CurrencyOf(words.Trim(' ', '*', '_', '.', ':')[(open + 2)..^1]);
            return true;
        }

        var blank = plain.LastIndexOf(' ');
        if (blank > 0 && Amounts.CurrencyOf(plain[(blank + 1)..].ToUpperInvariant()) is { } unit
            && FieldByWords.TryGetValue(plain[..blank], out field))
        {
            currency = unit;
            return true;
        }

        return false;
    }

    /// <summary>Without the bullet and the emphasis of a list or of Markdown.</summary>
    private static string Unmarked(string line)
    {
        var plain = line.TrimStart('-', '•', '*', '·', '▪', '–', '>', ' ', '_', '#');
        return plain.Replace("**", "", StringComparison.Ordinal).Trim();
    }
}
