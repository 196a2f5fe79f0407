using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Facts;

/// <summary>Takes a list of organisations without semicolons apart, at commas and at "and".</summary>
internal static class OrganisationList
{
    private const int MostPiecesOfName = 5;
    private const int LongestMinistry = 200;

    private static readonly string[] Joints =
    [
        ", and ", " and by ", " and from ", " and the ", " as well as by ", " as well as from ",
        " as well as ", " and ", " & ", ", ", " / ", "/",
        " et par ", " et la ", " et le ", " et l'", " et l’", " et les ", " et de la ", " et du ", " et ",
        " e dal ", " e dalla ", " e dall'", " e dall’", " e del ", " e della ", " e do ", " e da ", " e pela ",
        " e pelo ", " e ", " nonché ", " y por ", " y del ", " y de la ", " y ", " así como ",
        " und vom ", " und von ", " und durch ", " und ", " sowie ", " ainsi que ",
        " together with ", " in partnership with ", " + ",
    ];

    private static readonly string[] Endings =
    [
        "Foundation", "Fund", "Bank", "Union", "Commission", "Agency", "Programme", "Organization", "Government", "Aid",
        "Trust", "Embassy", "Council", "Cooperation", "Service",
    ];

    private static readonly string[] Openings =
    [
        "Government of", "Embassy of", "Ministry of", "Ministry for", "Department of", "Department for", "Kingdom of",
        "Republic of", "United Nations ",
        "Federal Ministry of", "Office of", "Bureau of", "City of", "Municipality of", "Province of", "State of",
        "Swiss ", "Danish ", "Norwegian ", "Swedish ", "Japanese ", "Gouvernement ", "Gobierno ", "Governo ",
        "Regierung ", "Ministère ", "Ministerio ", "Ministero ", "Ministério ", "Bundesministerium ", "Agence ",
        "Agencia ", "Agenzia ", "Fondation ", "Fundación ", "Fondazione ", "Fonds ", "Fondo ", "Ambassade ",
        "Embajada ", "Botschaft ", "Ambasciata ", "Région ", "Regione ", "Ville ", "Comune ", "Union ", "Unión ",
        "Unione ",
    ];

    private static readonly Regex Ministry = new(
        @"^(?:the )?(?:\p{L}+ ){0,2}(?:Ministry|Department|Secretariat|Directorate) (?:of"
            + @"|for)\b", RegexOptions.NonBacktracking);

    /// <summary>Words with which the field of a ministry goes on behind a comma or "and".</summary>
    private static readonly FrozenSet<string> OfMinistry =
        ("Affairs Family Families Social Labour Labor Employment Interior Justice Health Youth Sports Sport Culture"
            + " Education Trade Local Rural Religious Refugees Migration Citizenship Development Gender Children"
            + " Women Public Security Equality Law Housing Agriculture Environment Tourism Industry Energy Finance"
            + " Planning Cooperation Regional Science Research Administration Integration Consumer Economy Economic"
            + " Foreign Welfare Pensions Diversity Solidarity Communities Multicultural Indigenous")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly Regex Department = new(
        @"^(?:the )?(?:U\.?S\.?|United States)?(?:’s|'s)? ?(?:Department of State|State Department)",
        RegexOptions.NonBacktracking);

    private static readonly FrozenSet<string> OfRefugees =
        "Refugee Immigration Asylum".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The parts as printed, in order.</summary>
    public static List<string> Split(string list)
    {
        var whole = OrganisationRemarks.Without(list);
        if (Organisations.IsKnown(whole) || Organisations.IsOneByShortName(list))
        {
            return [whole];
        }

        var parts = new List<string> { "" };
        var pieces = Pieces(list);
        for (var at = 0; at < pieces.Count; at++)
        {
            var (joint, piece) = pieces[at];
            if (at == 0)
            {
                parts[^1] = piece;
            }
            else if (Separates(pieces, at, parts[^1]))
            {
                parts.Add(joint == " and the " ? $"the {piece}" : piece);
            }
            else
            {
                parts[^1] += joint + piece;
            }
        }

        return parts;
    }

    /// <summary>Pieces between the joints outside brackets, each with the joint in front of it.</summary>
    private static List<(string Joint, string Piece)> Pieces(string list)
    {
        var pieces = new List<(string, string)>();
        var (start, depth, joint) = (0, 0, "");
        for (var at = 0; at < list.Length; at++)
        {
            if (ClosingQuote(list, at) is { } quote)
            {
                at = quote;
                continue;
            }

            depth += list[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0 || Joints.FirstOrDefault(joint =>
                string.CompareOrdinal(list, at, joint, 0, joint.Length) == 0) is not { } found)
            {
                continue;
            }

            pieces.Add((joint, list[start..at]));
            joint = found;
            start = at + found.Length;
            at = start - 1;
        }

        pieces.Add((joint, list[start..]));
        return pieces;
    }

    /// <summary>Where the quotation that opens here closes: <c>Foundation “Remembrance, Responsibility and
    /// Future”</c>, <c>Fonds „Neue Wege“</c>; null where none opens or it does not close.</summary>
    private static int? ClosingQuote(string list, int at) => list[at] switch
    {
        '“' when list.IndexOf('”', at) is > 0 and var close => close,
        '„' when list.AsSpan(at + 1).IndexOfAny('“', '”') is >= 0 and var length => at + 1 + length,
        '«' when list.IndexOf('»', at) is > 0 and var close => close,
        _ => null,
    };

    /// <summary>What the words after the joint could be a part of: the piece alone, then with each piece behind
    /// it.</summary>
    private static IEnumerable<string> Continuations(List<(string Joint, string Piece)> pieces, int first)
    {
        var words = "";
        for (var at = first; at < Math.Min(pieces.Count, first + MostPiecesOfName); at++)
        {
            words += at == first ? pieces[at].Piece : pieces[at].Joint + pieces[at].Piece;
            yield return words;
        }
    }

    /// <summary>The words, and what stands behind each comma in them: a known name may come behind the department it
    /// belongs to.</summary>
    private static IEnumerable<string> Tails(string words)
    {
        yield return words;
        for (var at = words.IndexOf(", ", StringComparison.Ordinal); at >= 0;
            at = words.IndexOf(", ", at + 2, StringComparison.Ordinal))
        {
            yield return words[(at + 2)..];
        }
    }

    /// <summary>Whether a new organisation starts behind the joint.</summary>
    private static bool Separates(List<(string Joint, string Piece)> pieces, int at, string before)
    {
        var (joint, piece) = pieces[at];
        var rest = Continuations(pieces, at).ToList();
        if (rest.Concat(rest.Select(words => words.Split([" (", " of the "], StringSplitOptions.None)[0])).Any(words =>
            Tails(before[^Math.Min(before.Length, LongestMinistry)..])
                .Any(tail => Organisations.IsKnown($"{tail}{joint}{words}"))))
        {
            return false;
        }

        // "Anna & Peter Brandt Foundation": one word in front of what ends as a foundation does.
        if (joint == " & " && !before.Contains(' ', StringComparison.Ordinal)
            && HasBodyOf(Organisations.Trimmed(rest[0])))
        {
            return false;
        }

        var commaLike = joint.StartsWith(',');
        if (commaLike && Organisations.IsGovernmentBody(before) && !Organisations.IsGovernment(before)
            && !IsOfManyStates(before) && !IsOfAnotherCountry(before, piece)
            && (Organisations.IsGovernment(piece) || IsCountry(piece)))
        {
            return false;
        }

        // "Bureau of ..., United States Department of State": a bureau and the department that it belongs to.
        if (commaLike && Organisations.Trimmed(before).Contains("Bureau of ", StringComparison.Ordinal)
            && Department.IsMatch(piece))
        {
            return false;
        }

        // "Government of Australia, Department of Foreign Affairs and Trade" and "Citizenship and Immigration Canada,
        // Government of Canada" name one donor by its whole and its part.
        if (commaLike && (IsPartOf(before, piece) || IsPartOf(piece, before)))
        {
            return false;
        }

        if (commaLike && Organisations.IsGovernmentBody(before) && (piece.StartsWith("Bureau ",
            StringComparison.Ordinal)
            || piece.StartsWith("Office ", StringComparison.Ordinal)))
        {
            return false;
        }

        if (joint == "/")
        {
            return StandsAlone(before) && StandsAlone(piece);
        }

        if (joint is ", " or " and " or ", and " or " & " && Ministry.IsMatch(before)
            && before.Length <= LongestMinistry && GoesOnAsMinistry(piece)
            && !piece.Contains(" for ", StringComparison.Ordinal) && !HasBodyOf(Organisations.Trimmed(piece))
            && !Organisations.IsKnown(rest[0]))
        {
            return false;
        }

        if (joint is ", " or ", and ")
        {
            return StandsAlone(before) || StandsAlone(piece) || !Organisations.IsGovernmentBody(before);
        }

        return joint is " and by " or " and from " or " and the " or " as well as " or " as well as by "
                or " as well as from " or " / " or " sowie "
                or " ainsi que " or " así como " or " nonché " or " together with " or " + "
            || (StandsAlone(before) && rest.Any(StandsAlone));
    }

    /// <summary>Whether the words are another field of a ministry. Those for refugees are followed by other bodies too:
    /// <c>Refugee Council of Norway</c>.</summary>
    private static bool GoesOnAsMinistry(string piece)
    {
        var words = piece.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (OfMinistry.Contains(words[0])
            || (OfRefugees.Contains(words[0]) && words.All(word =>
                OfMinistry.Contains(word) || OfRefugees.Contains(word) || char.IsLower(word[0]))));
    }

    /// <summary><c>U.S. Agency for International Development, Government of Norway</c>: the body's own name says of
    /// which country it is.</summary>
    private static bool IsOfAnotherCountry(string body, string government)
    {
        var own = CountriesIn(Organisations.Normalise(body));
        var other = CountriesIn(government);
        return own.Count > 0 && other.Count > 0 && !own.Overlaps(other);
    }

    /// <summary>The European Commission is no body of the state that follows it.</summary>
    private static bool IsOfManyStates(string body) => Organisations.Trimmed(body) is var name
        && (name.StartsWith("European ", StringComparison.Ordinal)
            || name.StartsWith("United Nations ", StringComparison.Ordinal));

    private static HashSet<string> CountriesIn(string words) =>
    [
        .. Gazetteer.Find(words).Where(match => match.Kind is NameKind.Country or NameKind.People)
            .Select(match => match.Code),
    ];

    /// <summary>Whether the whole is a government and the part a body of its own, or one with its country's
    /// name.</summary>
    private static bool IsPartOf(string part, string whole)
    {
        var government = Organisations.Trimmed(whole);
        if (!government.Contains("Government of ", StringComparison.Ordinal))
        {
            return false;
        }

        var countries = Gazetteer.Find(part).Where(match => match.Kind is NameKind.Country or NameKind.People).ToList();
        return countries.Count == 0
            ? Organisations.IsGovernmentBody(part) && !Organisations.IsGovernment(part)
                && !Organisations.IsKnown(part)
            : !Organisations.IsGovernment(part)
                && Gazetteer.Find(government) is [{ Code: var code }] && countries.All(match => match.Code == code);
    }

    /// <summary>Whether the words are an organisation by themselves: known, a government, a country, a body with a name
    /// of its own, or a word in capitals.</summary>
    public static bool StandsAlone(string words)
    {
        var name = Organisations.Trimmed(words);
        return Organisations.IsKnown(name) || Organisations.IsGovernment(name) || IsCountry(name)
            || HasBodyOf(name) || Governments.Of(name) != name
            || (name.Length >= 3 && !name.Contains(' ', StringComparison.Ordinal)
            && name.All(c => char.IsUpper(c) || c == '-'))
            || (name.EndsWith(')') && name.Contains('(', StringComparison.Ordinal));
    }

    private static bool HasBodyOf(string name) =>
        Endings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal) && name.Length > ending.Length)
        || Openings.Any(opening => name.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
        && name.Length > opening.Length + 3);

    private static bool IsCountry(string words) =>
        Gazetteer.TryWhole(Organisations.Trimmed(words), out var match) && match.Kind == NameKind.Country;
}
