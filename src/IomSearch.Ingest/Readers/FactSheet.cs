using System.Globalization;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Gathers the labelled facts of one project, each with the line that states it; of a fact stated twice, the
/// first.</summary>
internal sealed class FactSheet
{
    private const int WordsOfPhrase = 12;
    private const int WordsOfList = 80;

    private static readonly Regex GivenBy = new(
        @"^,? (?:(?:jointly )?(?:given|provided|donated|paid|granted|contributed|made available) (?:jointly )?by"
            + @"|from) ",
        RegexOptions.NonBacktracking);

    private readonly List<FactEvidence> evidence = [];
    private readonly SortedSet<string> countries = new(StringComparer.Ordinal);
    private readonly List<string> donors = [];
    private readonly List<string> implementers = [];
    private readonly List<(Money Money, string Quote, int Line)> shares = [];
    private readonly SortedDictionary<string, string> identifiers = new(StringComparer.Ordinal);
    private readonly Dictionary<LabelField, string> words = [];

    private PartialDate? start;
    private PartialDate? end;
    private int? year;
    private int? months;
    private Money? budget;

    /// <summary>The title, where a label states it.</summary>
    public string? Title => words.GetValueOrDefault(LabelField.Title);

    /// <summary>The source's own id: that of the project system, else another; null when none is stated.</summary>
    public string? OwnId => identifiers.GetValueOrDefault("prima") ?? identifiers.GetValueOrDefault("project");

    /// <summary>The countries stated so far.</summary>
    public IReadOnlyCollection<string> Countries => countries;

    /// <summary>Whether words that follow a label without a colon can be its value; else the label is a
    /// heading.</summary>
    public static bool IsPlausible(Label label, string value)
    {
        var count = value.Count(c => c == ' ') + 1;
        return label.Field switch
        {
            _ when NotStated.IsSaidBy(value) => value.Length > 0,
            LabelField.Start or LabelField.End => count <= 6 && Dates.TryParse(value, out _),
            LabelField.Period => count <= WordsOfPhrase && value.Any(char.IsDigit),
            LabelField.Year => Dates.Find(value).Count > 0 && count <= 4,
            LabelField.Budget => count <= WordsOfPhrase && Amounts.TryParse(value, label.Currency ?? "USD", out _),
            LabelField.Countries => count <= WordsOfList && NamesPlaces(value),
            LabelField.Donors or LabelField.Implementers =>
                count <= WordsOfList && !IsSentence(value, count) && value.Any(char.IsUpper),
            LabelField.Prima or LabelField.Project => count <= 3 && value.Any(char.IsDigit),
            LabelField.Title => count <= 40 && !value.EndsWith('.'),
            LabelField.Beneficiaries => count <= WordsOfList,
            LabelField.Other => count <= (label.HasColon ? WordsOfList : WordsOfPhrase),
            _ => count <= WordsOfPhrase && !IsSentence(value, count),
        };
    }

    /// <summary>Whether a line goes on with the value of a label that can hold several.</summary>
    public static bool GoesOn(Label label, string line) => label.Field switch
    {
        LabelField.Countries => IsAllPlaces(line),
        LabelField.Donors or LabelField.Implementers =>
            line.Count(c => c == ' ') < WordsOfPhrase && !line.EndsWith('.') && !line.EndsWith(':')
                && char.IsUpper(line[0]),
        _ => false,
    };

    /// <summary>Takes a value over.</summary>
    /// <param name="label">Its label.</param>
    /// <param name="value">The value, in one line.</param>
    /// <param name="line">The line of the file.</param>
    public void Add(Label label, string value, int line)
    {
        if (NotStated.IsSaidBy(value))
        {
            return;
        }

        switch (label.Field)
        {
            case LabelField.Start:
                AddPeriod(value, line, isStart: true);
                break;
            case LabelField.End:
                AddPeriod(value, line, isStart: false);
                break;
            case LabelField.Period:
                AddPeriod(value, line, isStart: null);
                break;
            case LabelField.Year:
                AddYear(value, line);
                break;
            case LabelField.Status:
                AddWords(label.Field, value, line);
                AddSince(value, line);
                break;
            case LabelField.Budget:
                AddBudget(label, value, line);
                AddGivers(value, line);
                break;
            case LabelField.Implementers when PlaceNames.CountriesIfAll(value).Count > 1:
            case LabelField.Countries:
                AddCountries(value, line);
                break;
            case LabelField.Donors when IsAmountAlone(value):
                AddBudget(label, value, line);
                break;
            case LabelField.Donors:
                AddNames(donors, "donors", SumAndGivers(value)?.Givers ?? value, line);
                AddShare(value, line);
                AddTotal(label, value, line);
                break;
            case LabelField.Implementers:
                AddNames(implementers, "implementers", value, line);
                break;
            case LabelField.Prima:
                AddIdentifier("prima", value, line);
                break;
            case LabelField.Project:
                AddIdentifier("project", value, line);
                break;
            case LabelField.Other:
            case LabelField.Title when value.Contains(" | ", StringComparison.Ordinal):
                break;
            default:
                AddWords(label.Field, value, line);
                break;
        }
    }

    /// <summary>Takes countries over that the title names in brackets.</summary>
    public void AddTitleCountries(IEnumerable<string> codes, string quote, int line)
    {
        if (countries.Count > 0)
        {
            return;
        }

        foreach (var code in codes.Where(countries.Add))
        {
            Note("countries", code, quote, line, FactRules.TitleBrackets);
        }
    }

    /// <summary>Takes countries over under whose name the project stands, where it states none itself.</summary>
    public void AddSectionCountries(IReadOnlyList<string> codes, int line)
    {
        if (countries.Count > 0)
        {
            return;
        }

        foreach (var code in codes.Where(countries.Add))
        {
            Note("countries", code, Facts.Countries.Name(code), line, FactRules.Section);
        }
    }

    /// <summary>Takes a donor over that pays for all projects of a page, beside those that a label states.</summary>
    public void AddSharedDonor(string name, string quote, int line) =>
        AddName(donors, name, "donors", quote, line, FactRules.Section);

    /// <summary>The project with all facts gathered, and the years that follow from them.</summary>
    public ProjectDocument Fill(ProjectDocument project)
    {
        AddLength();
        if (budget is null && donors.Count == 1 && shares is [var (money, quote, line)])
        {
            SetBudget(money, quote, line);
        }

        return Filled(project);
    }

    private ProjectDocument Filled(ProjectDocument project) => project with
    {
        Countries = [.. countries],
        Donors = [.. donors],
        Implementers = [.. implementers],
        Start = start,
        End = end,
        Year = year,
        Years = ProjectYears.Stated(start, end, year),
        Type = words.GetValueOrDefault(LabelField.Type),
        Status = words.GetValueOrDefault(LabelField.Status),
        Region = words.GetValueOrDefault(LabelField.Region),
        Coverage = words.GetValueOrDefault(LabelField.Coverage),
        Beneficiaries = words.GetValueOrDefault(LabelField.Beneficiaries),
        Budget = budget,
        Identifiers = identifiers,
        Evidence = evidence,
    };

    private static bool IsSentence(string value, int count) =>
        count > 6 && value.EndsWith('.') && value.Split(' ').Any(IsVerb);

    /// <summary>"Funding: USD 4.25 million": an amount and no name beside it.</summary>
    private static bool IsAmountAlone(string value) => Amounts.Find(value) is [var (_, start, end)]
        && !value[..start].Concat(value[end..]).Any(char.IsLetter);

    private static bool IsVerb(string word) =>
        word is "is" or "are" or "was" or "were" or "has" or "have" or "will" or "aims";

    private static bool NamesPlaces(string value) => Gazetteer.FindWithCities(value)
        .Any(match => match.Kind is NameKind.Country or NameKind.Region or NameKind.Place);

    private static bool IsAllPlaces(string line)
    {
        var letters = line.Count(char.IsLetter);
        var named = Gazetteer.Find(line).Where(match =>
            match.Kind is NameKind.Country or NameKind.Region or NameKind.Place)
            .Sum(match => line.AsSpan(match.Start, match.Length).ToString().Count(char.IsLetter));
        return named > 0 && letters - named <= 6;
    }

    private void AddPeriod(string value, int line, bool? isStart)
    {
        var (first, last, length) = PeriodValue.Read(value, isStart);
        months ??= length;
        if (start is null && first is { } from)
        {
            start = from;
            Note("start", from.ToString(), value, line);
        }

        if (end is null && last is { } to)
        {
            end = to;
            Note("end", to.ToString(), value, line);
        }
    }

    /// <summary>"Ongoing since 2015": a status that tells the start.</summary>
    private void AddSince(string value, int line)
    {
        if (PeriodValue.Since(value) is { } from && start is null)
        {
            start = from;
            Note("start", from.ToString(), value, line);
        }
    }

    /// <summary>The end that follows from a start and a length, where no label states it, or the other way
    /// round.</summary>
    private void AddLength()
    {
        if (months is { } length && start is { } from && end is null)
        {
            end = Lengths.EndOf(from, length);
        }
        else if (months is { } known && end is { } to && start is null)
        {
            start = Lengths.StartOf(to, known);
        }
    }

    private void AddYear(string value, int line)
    {
        var dates = Dates.Find(value);
        if (dates.Count == 1 && Dates.FindPeriods(value).Count == 0)
        {
            year ??= dates[0].Date.Year;
            Note("year", dates[0].Date.Year.ToString(CultureInfo.InvariantCulture), value, line);
        }
        else
        {
            AddPeriod(value, line, isStart: null);
        }
    }

    private void AddBudget(Label label, string value, int line)
    {
        if (budget is null && Amounts.TryParse(value, label.Currency, out var money))
        {
            SetBudget(money, value, line);
        }
    }

    private void SetBudget(Money money, string quote, int line)
    {
        budget = money;
        Note("budget", string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency}"), quote, line);
    }

    /// <summary>What the only donor gives, where nothing else is said of the budget:
    /// <c>Funding: Japan, USD 500,000</c>.</summary>
    private void AddShare(string value, int line) =>
        shares.AddRange(Amounts.Find(value).Select(found => (found.Money, value, line)));

    /// <summary>What all give together: <c>USD 9,000, given by Norway and Japan</c>, <c>Norway: 5,000; Total cost:
    /// 9,000</c>.</summary>
    private void AddTotal(Label label, string value, int line)
    {
        if (SumAndGivers(value) is { } given)
        {
            AddBudget(label, given.Sum, line);
        }

        foreach (var part in value.Split("; "))
        {
            if (Labels.TryRead(part, out var total) && total is { Field: LabelField.Budget, HasColon: true })
            {
                AddBudget(total, total.Value, line);
            }
        }
    }

    /// <summary>The sum and the names of <c>USD 9,000, given jointly by Norway and Japan</c>; null for other
    /// words.</summary>
    private static (string Sum, string Givers)? SumAndGivers(string value) =>
        Amounts.Find(value) is [var (_, start, end)] && start == 0
        && GivenBy.Match(value[end..]) is { Success: true } given
            ? (value[..end], value[(end + given.Length)..]) : null;

    private void AddCountries(string value, int line)
    {
        foreach (var code in PlaceNames.CountriesOrCitiesOf(value).Where(countries.Add))
        {
            Note("countries", code, value, line);
        }
    }

    /// <summary><c>EUR 2.4m, co-funded by Denmark and Germany</c>.</summary>
    private void AddGivers(string value, int line)
    {
        foreach (var giver in DonorFinder.Find(value))
        {
            AddName(donors, giver.Value, "donors", value, line);
        }
    }

    private void AddNames(List<string> names, string field, string value, int line)
    {
        var list = Organisations.Split(value);
        var isKnown = list.Any(Organisations.IsKnown);
        foreach (var printed in list.Where(name => !Labels.IsLabel(name)
            && (!isKnown || !name.Contains(": ", StringComparison.Ordinal))))
        {
            // A country that stands among donors is its government.
            var name = field == "donors" ? Organisations.NormaliseListed(printed) : printed;
            if (!NotStated.IsSaidBy(name))
            {
                AddName(names, name, field, value, line);
            }
        }
    }

    private void AddName(
        List<string> names, string name, string field, string quote, int line, string rule = FactRules.Label)
    {
        if (!names.Contains(name, StringComparer.Ordinal))
        {
            names.Add(name);
            Note(field, name, quote, line, rule);
        }
    }

    private void AddIdentifier(string scheme, string value, int line)
    {
        if (identifiers.TryAdd(scheme, value))
        {
            Note("identifiers", value, value, line);
        }
    }

    private void AddWords(LabelField field, string value, int line)
    {
        if (words.TryAdd(field, value))
        {
            Note(field.ToString().ToLowerInvariant(), value, value, line);
        }

        if (field == LabelField.Coverage)
        {
            AddCountries(value, line);
        }
        else if (field == LabelField.Status && Dates.Find(value).Count > 0)
        {
            // "Ongoing since 2015", "Completed (2012-2014)".
            AddPeriod(value, line, isStart: null);
        }
    }

    private void Note(string field, string value, string quote, int line, string rule = FactRules.Label) =>
        evidence.Add(new FactEvidence(field, value, rule, Quote.Of(quote), line));
}
