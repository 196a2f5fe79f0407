using System.Globalization;
using System.Text;
using IomSearch.Discovery;

namespace IomSearch.Api.Search;

/// <summary>Writes the one query string of a request: fixed order, sorted values, defaults left out.</summary>
/// <remarks>Two URLs that ask for the same have the same canonical form; links, tags of answers and forms go by
/// it.</remarks>
internal static class CanonicalQuery
{
    /// <summary>The query string with its <c>?</c> (RFC 3986, 3.4), or empty for the search for everything.</summary>
    /// <param name="request">The request.</param>
    /// <param name="more">Further parameters, put at the end as they come; null values are left out.</param>
    public static string Of(SearchRequest request, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in Pairs(request))
        {
            Append(text, name, value);
        }

        foreach (var (name, value) in more)
        {
            Append(text, name, value);
        }

        return text.ToString();
    }

    /// <summary>The parameters in their canonical order, without those at their defaults.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(SearchRequest request)
    {
        if (request.Text.Length > 0)
        {
            yield return ("q", request.Text);
        }

        foreach (var filter in SearchParameter.Filters)
        {
            foreach (var value in request.Filters.GetValueOrDefault(filter.Name, []))
            {
                yield return (filter.Name, value);
            }
        }

        foreach (var (name, value) in Settings(request))
        {
            if (value is not null)
            {
                yield return (name, value);
            }
        }
    }

    private static IEnumerable<(string Name, string? Value)> Settings(SearchRequest request) =>
    [
        ("from", Number(request.From)),
        ("to", Number(request.To)),
        ("mode", Choice(request.Mode)),
        ("operator", Choice(request.Operator)),
        ("synonyms", request.Synonyms ? null : "false"),
        ("sort", Choice(request.Sort)),
        ("page", request.Page == 1 || request.Cursor is not null ? null : Number(request.Page)),
        ("size", request.Size == 10 ? null : Number(request.Size)),
        ("cursor", request.Cursor),
        ("explain", request.Explain ? "true" : null),
    ];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Choice<T>(T choice)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(choice, default) ? null : choice.ToString().ToLowerInvariant();

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
