namespace IomSearch.Ingest;

/// <summary>What a record of the aid transparency standard (IATI) says beyond the facts of any project: codes with
/// their names, shares, and sums per currency.</summary>
/// <remarks>Codes are those of version 2 of the standard, also where the source writes the words of version 1. Nothing
/// is converted from one currency to another.</remarks>
public sealed record AidActivity
{
    /// <summary>The version of the standard, <c>2.03</c>; null when the source does not say.</summary>
    public string? Version { get; init; }

    /// <summary>Who reported the activity.</summary>
    public Participant? Reporter { get; init; }

    /// <summary>Recipient countries with their parts, in the source's order.</summary>
    public IReadOnlyList<PlaceShare> Countries { get; init; } = [];

    /// <summary>Recipient regions with their parts, in the source's order.</summary>
    public IReadOnlyList<PlaceShare> Regions { get; init; } = [];

    /// <summary>Who takes part, in which role, in the source's order.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The first day as planned.</summary>
    public PartialDate? PlannedStart { get; init; }

    /// <summary>The first day as it was.</summary>
    public PartialDate? ActualStart { get; init; }

    /// <summary>The last day as planned.</summary>
    public PartialDate? PlannedEnd { get; init; }

    /// <summary>The last day as it was.</summary>
    public PartialDate? ActualEnd { get; init; }

    /// <summary>Budgets, summed per currency; of a period with a revised one, the revised.</summary>
    public IReadOnlyList<Money> Budgets { get; init; } = [];

    /// <summary>Transactions, summed per type and currency.</summary>
    public IReadOnlyList<TransactionSum> Transactions { get; init; } = [];

    /// <summary>Documents on the web.</summary>
    public IReadOnlyList<LinkedDocument> Documents { get; init; } = [];

    /// <summary>Other activities that it belongs with.</summary>
    public IReadOnlyList<RelatedActivity> Related { get; init; } = [];

    /// <summary>Whether the source marks it as humanitarian.</summary>
    public bool IsHumanitarian { get; init; }

    /// <summary>The emergencies and appeals it answers.</summary>
    public IReadOnlyList<HumanitarianScope> Scopes { get; init; } = [];

    /// <summary>The day on which the publisher last changed it.</summary>
    public PartialDate? Updated { get; init; }
}

/// <summary>A country or region with its part of an activity.</summary>
/// <param name="Vocabulary">Of a country <c>iso</c>; of a region the IATI code of its vocabulary, <c>1</c> for that of
/// OECD DAC.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The English name; null when neither code list nor source has one.</param>
/// <param name="Percentage">0 to 100; null when not stated.</param>
public sealed record PlaceShare(string Vocabulary, string Code, string? Name, decimal? Percentage);

/// <summary>An organisation in a role.</summary>
/// <param name="Role">The code of the role: 1 funding, 2 accountable, 3 extending, 4 implementing; empty for
/// none.</param>
/// <param name="RoleName">Its name; null for a code that is not known.</param>
/// <param name="Name">The organisation as the source prints it; the reference where it prints no name.</param>
/// <param name="Reference">Its reference: <c>XM-DAC-47066</c>; null when not stated.</param>
/// <param name="Kind">The code of the kind of organisation: 10 government, 40 multilateral; null when not
/// stated.</param>
/// <param name="KindName">Its name.</param>
public sealed record Participant(
    string Role, string? RoleName, string Name, string? Reference, string? Kind, string? KindName);

/// <summary>The transactions of one type in one currency.</summary>
/// <param name="Type">The code: 2 outgoing commitment, 3 disbursement, 4 expenditure, 11 incoming commitment.</param>
/// <param name="TypeName">Its name; null for a code that is not known.</param>
/// <param name="Amount">The sum, which may be negative, and the currency.</param>
/// <param name="Count">How many transactions it sums.</param>
public sealed record TransactionSum(string Type, string? TypeName, Money Amount, int Count);

/// <summary>A document on the web.</summary>
/// <param name="Address">Its address, http or https.</param>
/// <param name="Title">Its title; null when not stated.</param>
/// <param name="Format">Its media type; null when not stated.</param>
public sealed record LinkedDocument(string Address, string? Title, string? Format);

/// <summary>Another activity that one belongs with.</summary>
/// <param name="Id">The other's identifier.</param>
/// <param name="Type">1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party; empty for none.</param>
/// <param name="TypeName">Its name.</param>
public sealed record RelatedActivity(string Id, string Type, string? TypeName);

/// <summary>An emergency or appeal.</summary>
/// <param name="Type">1 emergency, 2 appeal.</param>
/// <param name="Vocabulary">The IATI code of the vocabulary: <c>1-2</c> is GLIDE, <c>2-1</c> the humanitarian
/// plans.</param>
/// <param name="Code">The code: <c>EP-2020-000012-001</c>.</param>
/// <param name="Name">In the source's words; null when not stated.</param>
public sealed record HumanitarianScope(string Type, string Vocabulary, string Code, string? Name);
