namespace IomSearch.Discovery.Linking;

/// <summary>Two records that are likely the same project.</summary>
/// <param name="Score">How likely, to put the surest first: a stated one 10 and more, else the likeness of the titles
/// and what else agrees.</param>
/// <param name="Reason">What agrees, in words.</param>
internal sealed record LinkVerdict(double Score, string Reason);

/// <summary>Says whether two records are the same project.</summary>
/// <remarks>
/// A wrong link hides a project, a missed one shows it twice: whatever speaks against a link outweighs all that speaks
/// for it, and like titles alone are not enough. Points: the same countries 1, most of them ½; the same years 1; the
/// same budget 2; a common donor ½. The more words of a title tell something and agree, the fewer points it needs.
/// </remarks>
internal static class LinkRules
{
    private const double SameBudget = 0.01;
    private const double OtherBudget = 0.10;

    /// <summary>Why they are one project; null when they are not, or not surely.</summary>
    public static LinkVerdict? Compare(LinkFacts one, LinkFacts other)
    {
        if (AreKeptApart(one, other))
        {
            return null;
        }

        if (IsStated(one, other))
        {
            return new LinkVerdict(20, "stated");
        }

        var likeness = TitleLikeness.Of(one.Titles, other.Titles);
        if (likeness is { HasOtherNumbers: true })
        {
            return null;
        }

        if (one.Identifiers.Intersect(other.Identifiers, StringComparer.Ordinal).FirstOrDefault() is { } identifier
            && likeness.Share >= 0.3)
        {
            return new LinkVerdict(10 + likeness.Share, $"identifier {identifier}");
        }

        return Disagree(one, other) ? null : Agree(one, other, likeness);
    }

    /// <summary>Whether the two can stand in one group of records at all.</summary>
    public static bool MayStandTogether(LinkFacts one, LinkFacts other) =>
        Compare(one, other) is not null
        || (!AreKeptApart(one, other) && !Disagree(one, other)
            && !TitleLikeness.Of(one.Titles, other.Titles).HasOtherNumbers);

    private static bool AreKeptApart(LinkFacts one, LinkFacts other)
    {
        if (one.Others.Contains(other.Id, StringComparer.Ordinal)
            || other.Others.Contains(one.Id, StringComparer.Ordinal))
        {
            return true;
        }

        return !IsStated(one, other)
            && (one.File == other.File || (one.Reporter is { } reporter && reporter == other.Reporter)
                || Continues(one.Id, other.Id) || Continues(other.Id, one.Id));
    }

    /// <summary>Whether an id goes on where another ends, as that of a contract goes on from its programme's:
    /// <c>KE-69-02</c> from <c>KE-69</c>.</summary>
    private static bool Continues(string part, string whole) =>
        part.Length > whole.Length && part.StartsWith(whole, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(part[whole.Length]);

    private static bool IsStated(LinkFacts one, LinkFacts other) =>
        one.Same.Contains(other.Id, StringComparer.Ordinal) || other.Same.Contains(one.Id, StringComparer.Ordinal);

    private static bool Disagree(LinkFacts one, LinkFacts other) =>
        Countries(one, other) < 0.5 || Years(one, other) is false || Money(one, other) is false;

    private static LinkVerdict? Agree(LinkFacts one, LinkFacts other, TitleLikeness likeness)
    {
        var reasons = new List<string> { $"title {likeness.Share:0.00}" };
        var points = 0.0;
        Count(Countries(one, other) is 1, 1, "countries");
        Count(Countries(one, other) is >= 0.5 and < 1, 0.5, "a country");
        Count(Years(one, other) is true, 1, "years");
        Count(Money(one, other) is true, 2, "budget");
        Count(one.Donors.Intersect(other.Donors, StringComparer.OrdinalIgnoreCase).Any(), 0.5, "a donor");
        return points >= likeness.PointsNeeded
            ? new LinkVerdict(likeness.Share + (0.1 * points), string.Join(", ", reasons))
            : null;

        void Count(bool agrees, double weight, string name)
        {
            if (agrees)
            {
                points += weight;
                reasons.Add(name);
            }
        }
    }

    /// <summary>The share of all their countries that both have; null when one states none.</summary>
    private static double? Countries(LinkFacts one, LinkFacts other) =>
        one.Countries.Count == 0 || other.Countries.Count == 0
            ? null
            : (double)one.Countries.Intersect(other.Countries, StringComparer.Ordinal).Count()
                / one.Countries.Union(other.Countries, StringComparer.Ordinal).Count();

    /// <summary>Whether their times are the same, three fifths of both at least; null when
    /// that cannot be told.</summary>
    /// <remarks>A single year may be that of the approval, a year before the first.</remarks>
    private static bool? Years(LinkFacts one, LinkFacts other)
    {
        if (one.Years.From is null && one.Years.To is null || (other.Years.From is null && other.Years.To is null))
        {
            return null;
        }

        var (first, second) = (Span(one), Span(other));
        if (first.Length == 1 || second.Length == 1)
        {
            var (year, span) = first.Length == 1 ? (first.From, second) : (second.From, first);
            return span.Length > 1 ? year >= span.From - 1 && year <= span.To
                : year == span.From ? true
                : Math.Abs(year - span.From) == 1 ? null : false;
        }

        var common = Math.Min(first.To, second.To) - Math.Max(first.From, second.From) + 1;
        return common * 5 >= (first.Length + second.Length - common) * 3;
    }

    private static (int From, int To, int Length) Span(LinkFacts record)
    {
        var from = (record.Years.From ?? record.Years.To)!.Value;
        var to = Math.Max(from, record.Years.To ?? from);
        return (from, to, to - from + 1);
    }

    /// <summary>Whether they have a budget in common; null where no currency is.</summary>
    private static bool? Money(LinkFacts one, LinkFacts other)
    {
        var shares = one.Budgets.SelectMany(
            own => other.Budgets.Where(budget => budget.Currency == own.Currency).Select(budget => Apart(own, budget)))
            .ToList();
        return shares.Count == 0 ? null
            : shares.Min() <= SameBudget ? true
            : shares.Min() > OtherBudget ? false : null;
    }

    private static double Apart(Budget one, Budget other)
    {
        var most = Math.Max(Math.Abs(one.Amount), Math.Abs(other.Amount));
        return most == 0 ? 0 : (double)(Math.Abs(one.Amount - other.Amount) / most);
    }
}
