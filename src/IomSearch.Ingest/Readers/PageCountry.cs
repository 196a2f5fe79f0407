using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds the country that a page says it is about: that of the office which publishes it.</summary>
internal static class PageCountry
{
    private static readonly Regex OfficeName = new(
        @"^(?:IOM Mission|IOM Office|IOM UN Migration|IOM|OIM|International Organi[sz]ation for Migration)(?: in"
            + @"| -| –|,"
            + @"|:| \|)? (?:the )?(?<c>[^|:]{3,60})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>IOM Slovakia: overview of projects</c>, <c>IOM Pakistan Annual Report 2012</c>.</summary>
    private static readonly Regex OfficeReport = new(
        @"^(?:IOM|International Organi[sz]ation for Migration)(?: Mission| Office)?(?: in(?: the)?)? "
            + @"(?<c>\p{Lu}[\p{L} ’'-]{3,40}?)(?::|,| –| -)? (?:(?:annual|yearly|activity|biennial|completed"
            + @"|current) )?"
            + @"(?:reports?|projects?|programmes?|compendium|overview|catalogue|review|activities)\b.{0,40}$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary>An authority that works in its own country; those for foreign affairs and aid do not.</summary>
    private static readonly Regex Authority = new(
        @"^(?:(?:Federal |State |National |[A-Z][a-z]+ and [A-Z][a-z]+ )?(?:Ministry|Department) of (?:the )?"
            + @"(?:Interior|Labou?r|Justice|Health|Social|Culture|Integration|Home)[^,|]{0,40}?|[^,|]{0,50}\b(?:Fund"
            + @"|Integration|Migration|Immigration|Social) (?:Office|Agency|Service|Authority|Department|Foundation"
            + @"|Centre)[^,|]{0,20}?)(?:,| of| in) (?:the )?(?<c>[A-Z][^,|]{3,40})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>Our projects in Kenya</c> above the projects.</summary>
    private static readonly Regex WorkIn = new(
        @"^(?:(?:our|all|current|ongoing|completed|past|recent|iom|iom's|the|overview of|list of|two|three|four|five"
            + @"|six|seven|eight|nine|ten|[0-9]+) )*(?:projects?|work|activities|programmes?|operations"
            + @"|what we do)"
            + @" in (?:the )?(?<c>\p{Lu}[\p{L} '’-]{3,40}?)(?:,? at a glance| overview|,? (?:19|20)[0-9]{2}.{0,12})?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase);

    /// <summary><c>IOM in Kenya works with ...</c>, <c>In Kenya, IOM supports ...</c>: what a page opens
    /// with.</summary>
    private static readonly Regex OfficeActs = new(
        @"^(?:(?:IOM|OIM)(?:['’]s (?:mission|office))? in (?:the )?(?<c>\p{Lu}[\p{L} ’'-]{3,40}?),? (?:works?|has|is"
            + @"|supports?|helps?|assists?|provides?|opened|began|was|runs)|In (?:the )?(?<c>\p{Lu}[\p{L} ’'-]{3,40}?),"
            + @" (?:IOM|OIM) (?:works?|has|is|supports?|helps?|assists?|provides?|runs))\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>What stands before the country in <c>L’OIM in Italia collabora ...</c>, <c>La OIM en Colombia apoya
    /// ...</c> and <c>IOM Moldova helps ...</c>.</summary>
    private static readonly Regex OfficeIn = new(
        @"(?:^|[.!?] )(?:[Ll]['’]|La |Die |A )?(?:OIM|IOM) (?:(?:in|en|au|aux|à|na|no|em) )?(?:la |el |der |the )?",
        RegexOptions.NonBacktracking);

    /// <summary><c>En Colombia, la OIM acompaña ...</c>: the country goes before.</summary>
    private static readonly Regex InCountry = new(
        @"^(?:In|En|Au|Aux|Em|No|Na) (?:la |el |le |der )?(?<c>\p{Lu}[\p{L} ’'-]{3,40}?),? (?:l['’]|la |a "
            + @"|die )?OIM ",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>What stands before the country in <c>L’OIM appuie le Gouvernement de Madagascar</c>.</summary>
    private static readonly Regex HelpsGovernment = new(
        @"^(?:[Ll]['’]|La |A )?(?:OIM|IOM) (?:\p{Ll}+ ){1,4}(?:(?:the )?Government of (?:the )?"
            + @"|(?:le )?Gouvernement (?:de la |du |des |de |d['’])|(?:al )?Gobierno de(?:l)? "
            + @"|(?:il )?Governo (?:del |della |di )"
            + @"|o Governo (?:de |da |do ))",
        RegexOptions.NonBacktracking);

    /// <summary>What the office does, behind the country.</summary>
    private static readonly Regex Acts = new(@"^,? (?:[a-z]{3,}|a|é|è|est|es|ha)\b", RegexOptions.NonBacktracking);

    private const int OpeningLines = 3;
    private const int LongestCountry = 60;

    /// <summary>Whether the words are an office's name and no more: <c>IOM Chisinau</c>.</summary>
    public static bool IsOffice(string words) => PlaceOf(OfficeName.Match(words)) is not null;

    private static string? PlaceOf(Match office) => office.Success
        && Gazetteer.TryWhole(office.Groups["c"].Value, out var place)
        && place.Kind is NameKind.Country or NameKind.Place ? place.Code : null;

    /// <summary>The country that the blurbs name ("IOM has had a presence in Kenya since ..."), else that of a line
    /// which is an office's name alone ("IOM Kenya"); null when neither is there. Blurbs that name several say
    /// nothing.</summary>
    /// <param name="lines">The lines of the page that are no blurbs.</param>
    /// <param name="blurbs">What the page says of its organisation.</param>
    public static string? Of(IReadOnlyList<PageLine> lines, IEnumerable<string> blurbs)
    {
        var named = blurbs.SelectMany(Gazetteer.Find).Where(match => match.Kind == NameKind.Country)
            .Select(match => match.Code).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 1)
        {
            return named[0];
        }

        foreach (var line in lines)
        {
            if (Authority.Match(line.Plain) is { Success: true } body
                && Gazetteer.TryWhole(body.Groups["c"].Value, out var state) && state.Kind == NameKind.Country)
            {
                return state.Code;
            }

            if ((PlaceOf(OfficeName.Match(line.Plain)) ?? PlaceOf(OfficeReport.Match(line.Plain))) is { } place)
            {
                return place;
            }
        }

        var opening = lines.Where(line => line.IsProse).Take(OpeningLines).ToList();
        var heads = lines.Select(line => WorkIn.Match(line.Plain))
            .Concat(opening.SelectMany(line => new[] { OfficeActs.Match(line.Plain), InCountry.Match(line.Plain) }))
            .Where(match => match.Success)
            .Select(match => Gazetteer.TryWhole(match.Groups["c"].Value, out var place)
                && place.Kind == NameKind.Country ? place.Code : null)
            .Concat(opening.Select(line => OfOfficeIn(line.Plain)))
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return heads is [var only] ? only : null;
    }

    private static string? OfOfficeIn(string line)
    {
        if (HelpsGovernment.Match(line) is { Success: true } help
            && Gazetteer.Find(line[help.Length..Math.Min(line.Length, help.Length + LongestCountry)])
                is [{ Start: 0, Kind: NameKind.Country } helped, ..])
        {
            return helped.Code;
        }

        return OfficeIn.Matches(line).Select(lead => lead.Index + lead.Length)
            .Select(start => line[start..Math.Min(line.Length, start + LongestCountry)])
            .Select(rest => Gazetteer.Find(rest) is [{ Start: 0, Kind: NameKind.Country } country, ..]
                && Acts.Match(rest[country.End..]) is { Success: true, Value: not (" and" or " und") }
                    ? country.Code : null)
            .FirstOrDefault(code => code is not null);
    }
}
