using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds the country that a page says it is about: that of the office which publishes it.</summary>
internal static class PageCountry
{
    private static readonly Regex OfficeName = new(
        @"^(?:IOM|International Organi[sz]ation for Migration|IOM Mission|IOM Office|IOM UN Migration)(?: in| -| –|,"
            + @"|:| \|)? (?:the )?(?<c>[^|:]{3,60})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The country that the blurbs name ("IOM has had a presence in Kenya since ..."), else that of a line
    /// which is an office's name alone ("IOM Kenya"); null when neither is there. Blurbs that name several say
    /// nothing.</summary>
    /// <param name="lines">The lines of the page that are no blurbs.</param>
    /// <param name="blurbs">What the page says of its organisation.</param>
    public static string? Of(IEnumerable<PageLine> lines, IEnumerable<string> blurbs)
    {
        var named = blurbs.SelectMany(Gazetteer.Find).Where(match => match.Kind == NameKind.Country)
            .Select(match => match.Code).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 1)
        {
            return named[0];
        }

        foreach (var line in lines)
        {
            if (OfficeName.Match(line.Plain) is { Success: true } office
                && Gazetteer.TryWhole(office.Groups["c"].Value, out var match) && match.Kind == NameKind.Country)
            {
                return match.Code;
            }
        }

        return null;
    }
}
