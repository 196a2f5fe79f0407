using System.Collections.Frozen;

namespace IomSearch.Ingest.Facts;

/// <summary>Knows currencies by the signs and names that texts in English, French, Spanish, German, Italian and
/// Portuguese use for them.</summary>
internal static class CurrencyNames
{
    /// <summary>The signs and words that stand before a figure, as a regular expression.</summary>
    public const string Signs = @"US\s?\$|USD\s?\$|U\.S\.\s?\$|\$\s?US|AU?\s?\$|CA?\s?\$|CDN\s?\$|Can\$|CAD\s?\$"
        + @"|AUD\s?\$|NZ\s?\$|HK\s?\$|S\$|\$|€|£|¥|₩|₹|SFr\.|sFr\.|Fr\.|[Ee]uros?|EURO|[Yy]en";

    /// <summary>What stands behind a figure: every sign and name; the longer before the shorter.</summary>
    public const string Pattern = @"US\s?\$|CAD?\s?\$|AUD?\s?\$|NZ\s?\$|\$\s?US|\$|€|£|¥|₩|₹|US-?\s?[Dd]ollars?"
        + @"|U\.S\. [Dd]ollars?|(?:United States|American|Australian|Canadian|New Zealand|Singapore) [Dd]ollars?"
        + @"|dollars (?:US|américains|canadiens|australiens|des États-Unis)(?: d['’]Amérique)?|[Dd]ollars?"
        + @"|dólares(?: (?:estadounidenses|americanos|canadienses|australianos|de los Estados Unidos"
            + @"|dos Estados Unidos))?"
        + @"|dólar estadounidense|dollari(?: (?:USA|statunitensi|americani|canadesi|australiani|degli Stati Uniti))?"
        + @"|[Ee]uros?|EURO|Swiss [Ff]rancs?|(?:Schweizer )?Franken|francs suisses|francos suizos|francos suíços"
        + @"|franchi svizzeri|[Pp]ounds?(?: [Ss]terling)?|British [Pp]ounds?|livres sterling|libras esterlinas"
        + @"|Pfund Sterling|sterline|(?:Japanese )?[Yy]en|yenes(?: japoneses)?|yens(?: japonais)?"
        + @"|(?:Norwegian|Swedish|Danish) [Kk]ron(?:er|or|e|a)|couronnes (?:norvégiennes|suédoises|danoises)"
        + @"|coronas (?:noruegas|suecas|danesas)|(?:norwegische|schwedische|dänische) Kronen"
        + @"|corone (?:norvegesi|svedesi|danesi)|(?:Korean )?[Ww]on|yuan|RMB|FCFA|CFA francs|francs CFA"
        + @"|Czech (?:koruna|korunas|crowns)|Polish (?:zloty|złoty)";

    /// <summary>The currency, and what stands for it; of a word with endings, the word.</summary>
    private static readonly FrozenDictionary<string, string> CodeByName = new[]
    {
        "USD=US$|USD$|$|$US|US dollar|US-Dollar|U.S. dollar|United States dollar|American dollar|dollar"
            + "|dólares estadounidenses|dólares americanos|dólar estadounidense|dólares|dólares de los Estados Unidos"
            + "|dólares dos Estados Unidos|dollars US|dollars américains|dollars des États-Unis|dollari|dollari USA"
            + "|dollari statunitensi|dollari americani|dollari degli Stati Uniti",
        "AUD=A$|AU$|AUD$|Australian dollar|dollars australiens|dólares australianos|dollari australiani",
        "CAD=C$|CA$|CAD$|CDN$|Can$|Canadian dollar|dollars canadiens|dólares canadienses|dollari canadesi",
        "NZD=NZ$|New Zealand dollar", "HKD=HK$", "SGD=S$|Singapore dollar", "EUR=€|euro|euros|Euros|EURO",
        "GBP=£|pound|pound sterling|pounds sterling|British pound|livres sterling|libras esterlinas|Pfund Sterling"
            + "|sterline",
        "JPY=¥|yen|Japanese yen|yenes|yens|yens japonais|yenes japoneses",
        "CHF=Swiss franc|Franken|Schweizer Franken|francs suisses|francos suizos|franchi svizzeri|francos suíços"
            + "|SFr.|Fr.|sFr.",
        "NOK=Norwegian kroner|Norwegian krone|couronnes norvégiennes|coronas noruegas|norwegische Kronen"
            + "|corone norvegesi",
        "SEK=Swedish kronor|Swedish kroner|Swedish krona|couronnes suédoises|coronas suecas|schwedische Kronen"
            + "|corone svedesi",
        "DKK=Danish kroner|Danish krone|couronnes danoises|coronas danesas|dänische Kronen|corone danesi",
        "KRW=Korean won|won|₩", "CNY=yuan|renminbi|RMB", "INR=Indian rupees|₹", "RUB=Russian roubles|Russian rubles",
        "CZK=Czech koruna|Czech korunas|Czech crowns", "PLN=Polish zloty|Polish złoty",
        "XOF=FCFA|CFA francs|francs CFA",
    }
        .Select(row => row.Split('=', 2))
        .SelectMany(row => row[1].Split('|').Select(name => (Name: Key(name), Code: row[0])))
        .DistinctBy(entry => entry.Name)
        .ToFrozenDictionary(entry => entry.Name, entry => entry.Code, StringComparer.Ordinal);

    /// <summary>The ISO 4217 code of a code, sign or name; null when it is none.</summary>
    public static string? CodeOf(string unit)
    {
        var trimmed = unit.Trim();
        if (Currencies.IsCode(trimmed))
        {
            return trimmed;
        }

        var key = Key(trimmed);
        return CodeByName.GetValueOrDefault(key) ?? CodeByName.GetValueOrDefault(key.TrimEnd('S'));
    }

    /// <summary>Its letters in capitals and its signs.</summary>
    private static string Key(string name) =>
        string.Concat(name.Where(c => char.IsLetter(c) || c is '$' or '€' or '£' or '¥' or '₩' or '₹'))
            .ToUpperInvariant();
}
