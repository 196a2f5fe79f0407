using System.Globalization;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Sums budgets and transactions per currency.</summary>
internal sealed class ActivityMoney(ActivityNotes notes)
{
    private const string Commitment = "2";

    /// <summary>Larger sums are a mistake, and would pass what a decimal holds.</summary>
    private const decimal MostOfAmount = 1e18m;

    private readonly OrderedDictionary<string, List<PeriodBudget>> budgets = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<(string Type, string Currency), (decimal Sum, int Count, IatiElement First)>
        transactions = [];

    /// <summary>The currency of amounts that name none; empty when the activity names none.</summary>
    public string UsualCurrency { get; set; } = "";

    /// <summary>Budgets per currency, in the source's order; of a period with a revised one, the revised.</summary>
    public IReadOnlyList<Money> Budgets =>
        [.. budgets.Select(of => new Money(Sum(of.Value), of.Key))];

    /// <summary>Transactions per type and currency, by type.</summary>
    public IReadOnlyList<TransactionSum> Transactions =>
    [
        .. transactions.OrderBy(sum => sum.Key.Type.Length).ThenBy(sum => sum.Key.Type, StringComparer.Ordinal)
            .Select(sum => new TransactionSum(
                sum.Key.Type, IatiCodeLists.Name(IatiCodeLists.TransactionType, sum.Key.Type),
                new Money(sum.Value.Sum, sum.Key.Currency), sum.Value.Count)),
    ];

    /// <summary>Takes <c>budget</c>.</summary>
    public void TakeBudget(IatiElement element)
    {
        if (Amount(element) is not { } money)
        {
            return;
        }

        var period = $"{element.Child("period-start")?["iso-date"]} {element.Child("period-end")?["iso-date"]}";
        var isRevised = element["type"] is "2" or "Revised" or "revised";
        var all = budgets.TryGetValue(money.Currency, out var known) ? known : budgets[money.Currency] = [];
        all.Add(new PeriodBudget(period, isRevised, money.Amount, element));
    }

    /// <summary>Takes <c>transaction</c>, and returns the code of its type; empty when it has none.</summary>
    public string TakeTransaction(IatiElement element)
    {
        var type = element.Child("transaction-type") is { } said
            ? said["code"] is { Length: > 0 } code ? code : Narrative.Shown(said) ?? ""
            : "";
        type = IatiCodeLists.Code(IatiCodeLists.TransactionType, type) ?? type;
        if (Amount(element) is { } money)
        {
            var sum = transactions.TryGetValue((type, money.Currency), out var known)
                ? known : (Sum: 0m, Count: 0, First: element);
            transactions[(type, money.Currency)] = (sum.Sum + money.Amount, sum.Count + 1, sum.First);
        }

        return type;
    }

    /// <summary>The project with its budget: the sum of its budgets, else of its commitments; in its usual currency
    /// where there are several.</summary>
    public ProjectDocument Fill(ProjectDocument project)
    {
        var committed = transactions.Where(sum => sum.Key.Type == Commitment).ToList();
        if (Usual(Budgets) is { } budget)
        {
            notes.Note("budget", Shown(budget), budgets[budget.Currency][0].Element, FactRules.BudgetSum);
            return project with { Budget = budget };
        }

        if (Usual([.. committed.Select(sum => new Money(sum.Value.Sum, sum.Key.Currency))]) is { } total)
        {
            notes.Note("budget", Shown(total), transactions[(Commitment, total.Currency)].First,
                FactRules.CommitmentSum);
            return project with { Budget = total };
        }

        return project;
    }

    private Money? Usual(IReadOnlyList<Money> sums)
    {
        var stated = sums.Where(sum => sum.Amount > 0).ToList();
        return stated.Count == 0
            ? null
            : stated.FindIndex(sum => sum.Currency == UsualCurrency) is >= 0 and var at ? stated[at] : stated[0];
    }

    private static decimal Sum(List<PeriodBudget> all)
    {
        var revised = all.Where(budget => budget.IsRevised).Select(budget => budget.Period)
            .ToHashSet(StringComparer.Ordinal);
        return all.Where(budget => budget.IsRevised || !revised.Contains(budget.Period)).Sum(budget => budget.Amount);
    }

    private Money? Amount(IatiElement element)
    {
        if (element.Child("value") is not { } value || value.Text is not { Length: > 0 } written)
        {
            return null;
        }

        var currency = (value["currency"] is { Length: > 0 } own ? own : UsualCurrency).ToUpperInvariant();
        if (decimal.TryParse(
                written, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < MostOfAmount && Currencies.IsCode(currency))
        {
            return new Money(amount, currency);
        }

        notes.Unknown("budget", $"{written} {currency}".TrimEnd(), value);
        return null;
    }

    private static string Shown(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Amount} {money.Currency}");

    private readonly record struct PeriodBudget(string Period, bool IsRevised, decimal Amount, IatiElement Element);
}
