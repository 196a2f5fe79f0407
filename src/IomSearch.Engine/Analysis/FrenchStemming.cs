using static IomSearch.Engine.Analysis.FrenchMarks;

namespace IomSearch.Engine.Analysis;

/// <summary>The steps of the French stemmer on one marked word.</summary>
internal ref struct FrenchStemming
{
    private static readonly SuffixTree Standard = new(
        "ance iqUe isme able iste eux ances iqUes ismes ables istes",
        "atrice ateur ation atrices ateurs ations",
        "logie logies",
        "usion ution usions utions",
        "ence ences",
        "ement ements",
        "ité ités",
        "if ive ifs ives",
        "eaux",
        "aux",
        "oux",
        "euse euses",
        "issement issements",
        "amment",
        "emment",
        "ment ments");

    private static readonly SuffixTree BeforeEment = new("iv", "eus", "abl iqU", "ièr Ièr");

    private static readonly SuffixTree BeforeIte = new("abil", "ic", "iv");

    private static readonly SuffixTree VerbsInI = new(
        "îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent "
        + "issais issait issant issante issantes issants isse issent isses issez issiez issions issons it");

    private static readonly SuffixTree Verbs = new(
        "ions",
        "é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez eais",
        "âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions",
        "ais aise aises");

    private static readonly SuffixTree Residue = new("ion", "ier ière Ier Ière", "e");

    private static readonly SuffixTree Doubled = new("enn onn ett ell eill");

    private readonly int first;
    private readonly int second;
    private readonly int verb;
    private readonly Span<char> room;
    private Span<char> word;

    public FrenchStemming(Span<char> marked)
    {
        room = marked;
        word = marked;
        first = Vowels.RegionAfter(marked, 0);
        second = Vowels.RegionAfter(marked, first);
        verb = VerbRegion(marked);
    }

    public Span<char> Stem()
    {
        if (StripStandard() || StripVerbInI() || StripVerb())
        {
            if (word is [.., 'Y' or 'ç'])
            {
                word[^1] = word[^1] == 'Y' ? 'i' : 'c';
            }
        }
        else
        {
            StripResidue();
        }

        if (Doubled.Longest(word, out _) != 0)
        {
            word = word[..^1];
        }

        DropAccent();
        return word;
    }

    private static int VerbRegion(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && Vowels.Has(word[0]) && Vowels.Has(word[1]))
        {
            return 3;
        }

        if (word.StartsWith("par") || word.StartsWith("col") || word.StartsWith("tap")
            || (word.Length > 2 && word.StartsWith("ni") && Vowels.Has(word[2])))
        {
            return 3;
        }

        return Vowels.AfterVowel(word, 1);
    }

    // Step 1; true when a suffix was taken and no verb ending can follow.
    private bool StripStandard()
    {
        var group = Standard.Longest(word, out var length);
        return group switch
        {
            0 => false,
            1 => Replace(length, "", second),
            2 => Replace(length, "", second) && ShortenIc(),
            3 => Replace(length, "log", second),
            4 => Replace(length, "u", second),
            5 => Replace(length, "ent", second),
            6 => Replace(length, "", verb) && ShortenBeforeEment(),
            7 => Replace(length, "", second) && ShortenBeforeIte(),
            8 => Replace(length, "", second) && (!TryDrop("at", second) || ShortenIc()),
            9 => Replace(length, "eau", 0),
            10 => Replace(length, "al", first),
            11 => word.Length > 3 && "bhjlnp".Contains(word[^4]) && Replace(length, "ou", 0),
            12 => Replace(length, "", second) || Replace(length, "eux", first),
            13 => word.Length > length && !Vowels.Has(word[^(length + 1)]) && Replace(length, "", first),
            14 => Replace(length, "ant", verb) && false,
            15 => Replace(length, "ent", verb) && false,
            _ => word.Length - length > verb && Vowels.Has(word[^(length + 1)]) && Replace(length, "", 0) && false,
        };
    }

    private bool ShortenIc()
    {
        if (word.EndsWith("ic") && !Replace(2, "", second))
        {
            Replace(2, "iqU", 0);
        }

        return true;
    }

    private bool ShortenBeforeEment()
    {
        switch (BeforeEment.Longest(word, out var length))
        {
            case 1 when Replace(length, "", second):
                TryDrop("at", second);
                break;
            case 2 when !Replace(length, "", second):
                Replace(length, "eux", first);
                break;
            case 3:
                Replace(length, "", second);
                break;
            case 4:
                Replace(length, "i", verb);
                break;
        }

        return true;
    }

    private bool ShortenBeforeIte()
    {
        switch (BeforeIte.Longest(word, out var length))
        {
            case 1 when !Replace(length, "", second):
                Replace(length, "abl", 0);
                break;
            case 2:
                ShortenIc();
                break;
            case 3:
                Replace(length, "", second);
                break;
        }

        return true;
    }

    // Step 2a.
    private bool StripVerbInI()
    {
        var region = word[Math.Min(verb, word.Length)..];
        return VerbsInI.Longest(region, out var length) != 0 && region.Length > length
            && region[^(length + 1)] != 'H' && !Vowels.Has(region[^(length + 1)]) && Replace(length, "", 0);
    }

    // Step 2b.
    private bool StripVerb()
    {
        var group = Verbs.Longest(word[Math.Min(verb, word.Length)..], out var length);
        if (group == 0 || (group == 4 && KeepsAis(word[..^length])) || !Replace(length, "", group == 1 ? second : 0))
        {
            return false;
        }

        if (group == 3)
        {
            TryDrop("e", verb);
        }

        return true;
    }

    // palais, mauvais, déplaise: no verb endings.
    private static bool KeepsAis(ReadOnlySpan<char> stem) =>
        (stem.Length == 3 && stem.EndsWith("al")) || stem.EndsWith("auv") || stem.EndsWith("épl");

    // Step 4.
    private void StripResidue()
    {
        if (word is [.., var before, 's'] && (word.EndsWith("His") || !"aiouès".Contains(before)))
        {
            word = word[..^1];
        }

        var region = word[Math.Min(verb, word.Length)..];
        switch (Residue.Longest(region, out var length))
        {
            case 1 when region.Length > length && region[^(length + 1)] is 's' or 't':
                Replace(length, "", second);
                break;
            case 2:
                Replace(length, "i", 0);
                break;
            case 3:
                Replace(length, "", 0);
                break;
        }
    }

    // Step 6: an é or è before the last consonants loses its accent.
    private readonly void DropAccent()
    {
        var last = word.Length - 1;
        while (last >= 0 && !Vowels.Has(word[last]))
        {
            last--;
        }

        if (last >= 0 && last < word.Length - 1 && word[last] is 'é' or 'è')
        {
            word[last] = 'e';
        }
    }

    private bool TryDrop(string suffix, int region) => word.EndsWith(suffix) && Replace(suffix.Length, "", region);

    private bool Replace(int length, ReadOnlySpan<char> with, int region)
    {
        var start = word.Length - length;
        if (start < region)
        {
            return false;
        }

        with.CopyTo(room[start..]);
        word = room[..(start + with.Length)];
        return true;
    }
}
