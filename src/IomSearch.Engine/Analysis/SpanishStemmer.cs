namespace IomSearch.Engine.Analysis;

/// <summary>Takes Spanish words to their stem: the Snowball project's <c>spanish</c> algorithm.</summary>
/// <remarks>
/// snowballstem.org/algorithms/spanish/stemmer.html. A stem is never longer than its word, so the
/// work is done in place.
/// </remarks>
public static class SpanishStemmer
{
    private static readonly VowelSet Vowels = new("aeiouáéíóúü");

    private static readonly SuffixTree Pronouns = new("me se sela selo selas selos la le lo las les los nos");

    private static readonly SuffixTree BeforePronouns = new("iéndo ándo ár ér ír ando iendo ar er ir", "yendo");

    private static readonly SuffixTree Nouns = new(
        "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos "
            + "imiento imientos",
        "adora ador ación adoras adores aciones ante antes ancia ancias acion",
        "logía logías",
        "ución uciones ucion",
        "encia encias",
        "amente",
        "mente",
        "idad idades",
        "iva ivo ivas ivos");

    private static readonly SuffixTree BeforeAmente = new("iv", "os ic ad");

    private static readonly SuffixTree BeforeMente = new("ante able ible");

    private static readonly SuffixTree BeforeIdad = new("abil ic iv");

    private static readonly SuffixTree VerbsInY = new("ya ye yan yen yeron yendo yo yó yas yes yais yamos");

    private static readonly SuffixTree Verbs = new(
        "en es éis emos",
        "arían arías arán arás aríais aría aréis aríamos aremos ará aré "
            + "erían erías erán erás eríais ería eréis eríamos eremos erá eré "
            + "irían irías irán irás iríais iría iréis iríamos iremos irá iré "
            + "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido "
            + "ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis "
            + "ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos");

    private static readonly SuffixTree Residue = new("os a o á í ó", "e é");

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">A lower-case word with its accents, in Unicode's composed form (NFC).</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>,
    /// without acute accents.</returns>
    public static int Stem(Span<char> word)
    {
        var first = Vowels.RegionAfter(word, 0);
        var second = Vowels.RegionAfter(word, first);
        var verb = VerbRegion(word);
        StripPronoun(ref word, verb);
        if (!StripNoun(ref word, first, second) && !StripVerbInY(ref word, verb))
        {
            StripVerb(ref word, verb);
        }

        StripResidue(ref word, verb);
        DropAcutes(word);
        return word.Length;
    }

    private static int VerbRegion(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        if (!Vowels.Has(word[1]))
        {
            return Vowels.AfterVowel(word, 2);
        }

        return Vowels.Has(word[0]) ? Vowels.AfterConsonant(word, 2) : 3;
    }

    // Step 0.
    private static void StripPronoun(ref Span<char> word, int verb)
    {
        if (Pronouns.Longest(word, out var pronoun) == 0)
        {
            return;
        }

        var stem = word[..^pronoun];
        var group = BeforePronouns.Longest(stem, out var ending);
        if (group == 0 || stem.Length - ending < verb || (group == 2 && (stem.Length < 6 || stem[^6] != 'u')))
        {
            return;
        }

        DropAcutes(stem[^ending..]);
        word = stem;
    }

    // Step 1; true when a suffix was found and taken.
    private static bool StripNoun(ref Span<char> word, int first, int second)
    {
        var group = Nouns.Longest(word, out var length);
        var rest = word.Length - length;
        if (group == 0 || rest < (group == 6 ? first : second))
        {
            return false;
        }

        var whole = word;
        word = word[..rest];
        switch (group)
        {
            case 2:
                Strip(ref word, "ic", second);
                break;
            case 3:
                word = whole[..(rest + 3)];
                break;
            case 4:
                word = whole[..(rest + 1)];
                break;
            case 5:
                word = whole[..(rest + 4)];
                "ente".CopyTo(word[rest..]);
                break;
            case 6 when Strip(ref word, BeforeAmente, second) == 1:
                Strip(ref word, "at", second);
                break;
            case 7:
                Strip(ref word, BeforeMente, second);
                break;
            case 8:
                Strip(ref word, BeforeIdad, second);
                break;
            case 9:
                Strip(ref word, "at", second);
                break;
        }

        return true;
    }

    // Step 2a.
    private static bool StripVerbInY(ref Span<char> word, int verb)
    {
        if (VerbsInY.Longest(word[verb..], out var length) == 0 || !word[..^length].EndsWith("u"))
        {
            return false;
        }

        word = word[..^length];
        return true;
    }

    // Step 2b.
    private static void StripVerb(ref Span<char> word, int verb)
    {
        var group = Verbs.Longest(word[Math.Min(verb, word.Length)..], out var length);
        word = word[..^length];
        if (group == 1 && word.EndsWith("gu"))
        {
            word = word[..^1];
        }
    }

    // Step 3.
    private static void StripResidue(ref Span<char> word, int verb)
    {
        if (Strip(ref word, Residue, verb) == 2 && word.EndsWith("gu") && word.Length - 1 >= verb)
        {
            word = word[..^1];
        }
    }

    private static void Strip(ref Span<char> word, string suffix, int region)
    {
        if (word.EndsWith(suffix) && word.Length - suffix.Length >= region)
        {
            word = word[..^suffix.Length];
        }
    }

    private static int Strip(ref Span<char> word, SuffixTree suffixes, int region)
    {
        var group = suffixes.Longest(word, out var length);
        if (group == 0 || word.Length - length < region)
        {
            return 0;
        }

        word = word[..^length];
        return group;
    }

    private static void DropAcutes(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = letter switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', _ => letter };
        }
    }
}
