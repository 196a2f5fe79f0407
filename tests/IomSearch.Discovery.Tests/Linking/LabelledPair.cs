using IomSearch.Ingest;

namespace IomSearch.Discovery.Tests.Linking;

/// <summary>Two records as two sources state them, and whether they are one project.</summary>
/// <param name="Name">What makes the pair worth a test.</param>
/// <param name="IsSame">Whether they are one project.</param>
/// <param name="One">As an aid activity or a record of the corpus.</param>
/// <param name="Other">As a page or the row of a table.</param>
internal sealed record LabelledPair(string Name, bool IsSame, ProjectRecord One, ProjectRecord Other)
{
    /// <summary>Every pair.</summary>
    public static IReadOnlyList<LabelledPair> All { get; } =
    [
        Same("an activity and its page",
            Project(
                "Livelihood support to returnees and host communities in northern Kenya", "KE", 2014, 2016, 1_250_000),
            Project(
                "Kenya: Livelihoods Support for Returnees and Host Communities (Northern Kenya)", "KE", 2014, 2016)),
        Same("a row without years",
            Project("Vocational training and job placement for young Roma women", "SK", 2012, 2014, 240_000),
            Project("Vocational Training and Job Placement for Young Roma Women", "SK", null, null, 240_000)),
        Same("a row without a budget",
            Project("Community stabilization through radio and sport in Agadez", "NE", 2015, 2017, 800_000),
            Project("Community stabilisation through radio and sport in Agadez", "NE", 2015, 2017)),
        Same("a page that states no country",
            Project("Counter-trafficking hotline and shelter referral network", "MD", 2009, 2011, 310_500),
            Project("Counter trafficking hotline and shelter referral network", null, 2009, 2011, 310_500)),
        Same("a row with the year of approval alone",
            Project("Mobile health screening of resettled refugees in transit centres", "RO", 2010, 2013, 455_000),
            Project("Mobile health screening of resettled refugees in transit centres", "RO", 2009, 2009, 455_000)),
        Same("accents lost",
            Project("Réinsertion économique des migrants rapatriés de Libye", "SN", 2012, 2013, 99_000),
            Project("Reinsertion economique des migrants rapatries de Libye", "SN", 2012, 2013, 99_000)),
        Same("an acronym added",
            Project("Rehabilitation of irrigation canals after floods in Sindh", "PK", 2011, 2012, 1_900_000),
            Project("Rehabilitation of Irrigation Canals after Floods in Sindh (RICS)", "PK", 2011, 2012, 1_900_000)),
        Same("a subtitle on the page",
            Project("Border management information system upgrade", "TJ", 2016, 2018, 640_000),
            Project("Border Management Information System upgrade at Dusti crossing", "TJ", 2016, 2018, 640_000)),
        Same("the same phase, written otherwise",
            Project("Assisted voluntary return from Central Europe, phase II", "CZ", 2008, 2009, 150_000),
            Project("Assisted Voluntary Return from Central Europe - Phase 2", "CZ", 2008, 2009, 150_000)),
        Same("a title in another language as well",
            Project("Water points for pastoral communities in Kanem", "TD", 2013, 2014, 420_000) with
            {
                Translations = [new Translation("fr", "Points d'eau pour les communautés pastorales du Kanem", "")],
            },
            Project("Points d'eau pour les communautés pastorales du Kanem", "TD", 2013, 2014, 420_000)),
        Same("years a little apart",
            Project("Psychosocial care for survivors of sexual violence in Bukavu", "CD", 2014, 2017, 730_000),
            Project("Psychosocial care for survivors of sexual violence in Bukavu", "CD", 2014, 2016, 731_000)),
        Same("a common identifier of the office",
            Identified(Project("Shelter kits for typhoon victims", "PH", 2014, 2014), "prima", "PH10P0115"),
            Identified(Project("Typhoon Haiyan shelter kits", "PH", 2013, 2014), "prima", "ph10p0115")),
        Same("several countries in both",
            Project("Migration data for policy dialogue along the Mekong", "KH LA TH", 2011, 2013),
            Project("Migration Data for Policy Dialogue along the Mekong", "KH LA TH", 2011, 2013)),
        Same("a budget that is rounded",
            Project("Cash grants for flood displaced tenant farmers", "PK", 2010, 2011, 1_998_750),
            Project("Cash grants for flood-displaced tenant farmers", "PK", 2010, 2011, 2_000_000)),

        Apart("phase I and phase II",
            Project("Counselling before voluntary return from Benelux, phase I", "CZ", 2007, 2008, 150_000),
            Project("Counselling before voluntary return from Benelux, phase II", "CZ", 2008, 2009, 150_000)),
        Apart("a phase and none",
            Project("Community policing in returnee areas", "LK", 2010, 2012, 500_000),
            Project("Community policing in returnee areas - Phase II", "LK", 2010, 2012, 500_000)),
        Apart("one programme in two countries",
            Project("Migrant health and border surveillance training", "UG", 2014, 2016, 300_000),
            Project("Migrant health and border surveillance training", "KE", 2014, 2016, 300_000)),
        Apart("one title, other years",
            Project("Winter clothing for displaced children in camps", "IQ", 2014, 2014, 75_000),
            Project("Winter clothing for displaced children in camps", "IQ", 2016, 2016, 75_000)),
        Apart("the year in the title",
            Project("Humanitarian air transport of evacuees 2014", "LY", null, null, 75_000),
            Project("Humanitarian air transport of evacuees 2015", "LY", null, null, 75_000)),
        Apart("a title that any project may have",
            Project("Emergency assistance", "SO", 2011, 2012),
            Project("Emergency Assistance", "SO", 2011, 2012)),
        Apart("another title that any project may have",
            Project("Capacity building support", "SO", 2011, 2012, 100_000),
            Project("Support for capacity building", "SO", 2012, 2013, 250_000)),
        Apart("short titles without a budget",
            Project("Food aid", "ET", 2008, 2008),
            Project("Food aid", "ET", 2008, 2008)),
        Apart("another group of people",
            Project("Vocational training for young women in rural districts of Herat", "AF", 2013, 2014),
            Project("Vocational training for disabled men in rural districts of Herat", "AF", 2013, 2014)),
        Apart("another province",
            Project("Drinking water rehabilitation for villages of Helmand", "AF", 2013, 2014),
            Project("Drinking water rehabilitation for villages of Kunduz", "AF", 2013, 2014)),
        Apart("another budget",
            Project("Camp coordination and camp management services in Leer", "SS", 2015, 2016, 900_000),
            Project("Camp coordination and camp management services in Leer", "SS", 2015, 2016, 2_400_000)),
        Apart("successive grants under one title",
            Project("Livelihood recovery in return areas of Ninewa", "IQ", 2016, 2018, 900_000),
            Project("Livelihood recovery in return areas of Ninewa", "IQ", 2018, 2020, 900_000)),
        Apart("a numbered part",
            Project("Displacement tracking, round 3, of flood affected wards", "NG", 2015, 2015),
            Project("Displacement tracking, round 4, of flood affected wards", "NG", 2015, 2015)),
        Apart("a title alone",
            Project("Strengthening the resilience of drought affected pastoral households", null, null, null),
            Project("Strengthening the resilience of drought affected pastoral households", null, null, null)),
        Apart("a regional programme and its part in one country",
            Project("Protection of vulnerable migrants along the route", "ML NE SN GM", 2016, 2019),
            Project("Protection of vulnerable migrants along the route", "GM", 2018, 2019)),
        Apart("parent and child",
            Related(Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000), "b", "2"),
            Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000)),
        Apart("a person says no",
            Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000) with
            {
                NotSameAs = ["b"],
            },
            Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000)),
        Apart("one file lists both",
            Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000),
            Project("Durable solutions for displaced families in Sool", "SO", 2016, 2018, 500_000), file: "a.xml"),
        Same("a person says yes",
            Project("Emergency assistance", "SO", 2011, 2012) with { SameAs = ["b"] },
            Project("Somalia drought answer", "SO", 2012, 2012)),
        Same("a third party reports on the same activity",
            Related(Project("Durable solutions in Sool", "SO", 2016, 2018, 500_000), "b", "5"),
            Project("Solutions for the displaced", "SO", 2016, 2018, 400_000)),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static LabelledPair Same(string name, ProjectRecord one, ProjectRecord other) =>
        Of(name, isSame: true, one, other, "b.csv");

    private static LabelledPair Apart(string name, ProjectRecord one, ProjectRecord other, string file = "b.csv") =>
        Of(name, isSame: false, one, other, file);

    private static LabelledPair Of(
        string name, bool isSame, ProjectRecord one, ProjectRecord other, string file) => new(
            name, isSame, one with { Id = "a", Source = one.Source with { File = "a.xml" } },
            other with { Id = "b", Source = other.Source with { File = file } });

    private static ProjectRecord Identified(ProjectRecord record, string scheme, string value) =>
        record with { Identifiers = new Dictionary<string, string> { [scheme] = value } };

    private static ProjectRecord Related(ProjectRecord record, string id, string type) =>
        record with { Activity = new AidActivity { Related = [new RelatedActivity(id, type, null)] } };

    private static ProjectRecord Project(string title, string? countries, int? from, int? to, decimal? budget = null) =>
        ProjectRecords.From(Make.Enriched(Make.Project("x", title) with
        {
            Countries = countries?.Split(' ') ?? [],
            Start = from is { } first ? PartialDate.Of(first) : null,
            End = to is { } last ? PartialDate.Of(last) : null,
            Years = from is { } start && to is { } end ? [.. Enumerable.Range(start, end - start + 1)] : [],
            Budget = budget is { } amount ? new Money(amount, "USD") : null,
        }));
}
