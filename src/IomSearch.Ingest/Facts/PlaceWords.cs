using System.Collections.Frozen;

namespace IomSearch.Ingest.Facts;

/// <summary>The words by which <see cref="PlaceContext"/> tells what is said of a country or place.</summary>
internal static class PlaceWords
{
    /// <summary>People of a country, or what is theirs: <c>Kenyan migrants</c>, <c>the Kenya border</c>.</summary>
    public static readonly FrozenSet<string> People = Set(
        "muslims muslim christians refugees refugee migrants migrant returnees returnee workers worker women men "
            + "girls boys children child youth youths nationals national citizens citizen people peoples persons "
            + "families family diaspora asylum victims victim immigrants immigrant emigrants students professionals "
            + "doctors nurses expatriates minorities minority deportees origin parents communities roma descent "
            + "speakers labourers ofws settlers population populations community evacuees entrepreneurs officials "
            + "experts participants ethnic language currency border borders frontier embassy consulate fund "
            + "foundation university embassies");

    /// <summary>Who rules a country, and parts of it: <c>Kenyan authorities</c>, <c>Kenya’s schools</c>.</summary>
    public static readonly FrozenSet<string> Rulers = Set(
        "government governments authorities authority ministry ministries parliament police society police's law "
            + "labour labor economy territory institutions immigration customs coast officials state army legislation "
            + "constitution market cabinet municipality municipalities mission office counterparts stakeholders "
            + "administration national towns town cities city villages village communes provinces districts regions "
            + "schools school hospitals hospital universities islands coasts countryside side soil capital ports port "
            + "prisons farms");

    /// <summary>Prepositions of place.</summary>
    public static readonly FrozenSet<string> Where = Set("in across throughout within inside into around "
        + "en au aux nel nella nei nelle nell im em nos nas dans");

    /// <summary>Words before a country that is not the one: <c>neighbouring Kenya</c>.</summary>
    public static readonly FrozenSet<string> Beside = Set(
        "neighbouring neighboring bordering near like unlike than versus via against outside leaving left fled "
            + "fleeing besides towards toward");

    /// <summary>What people do or meet elsewhere: <c>working in Kenya</c>, <c>the war in Syria</c>.</summary>
    public static readonly FrozenSet<string> Away = Set(
        "working work works worked living live lives lived residing reside employed employment abroad settled "
            + "resettled detained stranded studying staying stay destination destinations workers migrants diaspora "
            + "arriving arrived hosted born jobs markets trained exploited arrested relatives grew raised educated "
            + "studied sold sell exported produce products goods séjour séjours estancia soggiorno headquartered "
            + "based branch headquarters registered partners partner colleagues employers buyers customers "
            + "presented war conflict fighting coup invasion parenti parientes verwandte");

    /// <summary>Words by which a text says that nothing is done.</summary>
    public static readonly FrozenSet<string> Denials = Set("no not nothing pas ni sin kein keine nessuna nessun");

    /// <summary>What is said not to be done somewhere.</summary>
    public static readonly FrozenSet<string> Deeds = Set(
        "activities activity work works operate operates operations projects project presence active activités projets"
            + " actividades proyectos attività progetti aktivitäten");

    /// <summary>Names of countries that are first names too.</summary>
    public static readonly FrozenSet<string> FirstNames = Set("Chad Jordan Georgia Israel");

    /// <summary>Words with a capital that stand behind a country's name: <c>the Jordan Valley</c>.</summary>
    public static readonly FrozenSet<string> Lands = Set(
        "Valley River Basin Lake Government Ministry Office Mission Country Programme Program Project Projects Red"
            + " Cross Crescent Border State Compact Response Refugee Refugees Team Fund University Street Road Plan"
            + " Delegation Bureau Bank Society Council Authority Army Police National Times North South East West");

    /// <summary>Parts of a country in which a project works: <c>along the coast of Kenya</c>.</summary>
    public static readonly FrozenSet<string> Parts = Set(
        "coast coasts islands villages capital station stations halls outskirts suburbs shores valleys hills slums"
            + " camps towns");

    /// <summary>Words behind which a country is where people go: <c>to enter in Kenya</c>.</summary>
    public static readonly FrozenSet<string> Entering = Set("enter entering entered entrar entrer entrare");

    /// <summary>Bodies of a country: <c>the Government of Kenya</c>.</summary>
    public static readonly FrozenSet<string> Bodies = Set("government governments ministry authorities republic "
        + "parliament president province provinces state regions municipality department directorate officers"
            + " officials guards police");

    /// <summary>What is of a country and elsewhere: <c>nationals of Kenya</c>.</summary>
    public static readonly FrozenSet<string> Belonging = Set("nationals citizens refugees natives people origin "
        + "embassy embassies ambassador consulate border borders children women migrants diaspora independence");

    /// <summary>Words between a preposition and a name that change nothing.</summary>
    public static readonly FrozenSet<string> Skipped = Set(
        "the all both le la les el los der dem den il lo northern southern eastern western central north south"
            + " east west rural urban");

    /// <summary>Quarters of a country before its border: <c>the northern border of Kenya</c>.</summary>
    public static readonly FrozenSet<string> Compass = Set(
        "northern southern eastern western north-eastern north-western south-eastern south-western");

    private static FrozenSet<string> Set(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
