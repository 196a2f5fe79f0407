using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using IomSearch.Api.Http;
using IomSearch.Api.Pages;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace IomSearch.Api;

/// <summary>The files that pages use, kept inside the assembly, and the description that lets a browser add the
/// search.</summary>
internal static class AssetEndpoints
{
    private static readonly FrozenDictionary<string, Asset> Assets =
        new[]
        {
            Asset.Load("site.css", "text/css"),
            Asset.Load("search.js", "text/javascript"),
            Asset.Load("widget.js", "text/javascript"),
            Asset.Load("icon.svg", "image/svg+xml"),
        }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    /// <summary>Maps every file by its name, and <c>/opensearch.xml</c>.</summary>
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        foreach (var name in Assets.Keys)
        {
            app.MapMethods("/" + name, ReadRoutes.Methods, File).ExcludeFromDescription().RequireCors(ReadRoutes.Open);
        }

        app.MapMethods("/opensearch.xml", ReadRoutes.Methods, OpenSearch).ExcludeFromDescription();
    }

    /// <summary>The address of a file, which changes with its content, so that browsers may keep it for good.</summary>
    public static string Address(string name) => $"/{name}?v={Assets[name].Version}";

    private static FileContentHttpResult File(HttpContext http)
    {
        var asset = Assets[http.Request.Path.Value!.TrimStart('/')];
        // Other sites embed the widget: its file may be used from everywhere.
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var versioned = http.Request.Query["v"] == asset.Version;
        http.Response.Headers.CacheControl = versioned ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Bytes(
            asset.Content,
            $"{asset.MediaType}; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }

    /// <summary>OpenSearch 1.1, Draft 6: a browser that knows this file offers the site among its search
    /// engines.</summary>
    private static ContentHttpResult OpenSearch(HttpRequest request)
    {
        var site = System.Security.SecurityElement.Escape($"{request.Scheme}://{request.Host}");
        return TypedResults.Content(
            $$"""
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>{{Strings.Site}}</ShortName>
              <Description>{{Strings.Tagline}}</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image width="16" height="16" type="image/svg+xml">{{site}}/icon.svg</Image>
              <Url type="text/html" method="get" template="{{site}}/?q={searchTerms}"/>
              <Url type="application/json" method="get" template="{{site}}/api/v1/search?q={searchTerms}"/>
            </OpenSearchDescription>
            """,
            "application/opensearchdescription+xml",
            Encoding.UTF8);
    }

    private sealed record Asset(string Name, string MediaType, byte[] Content, string Version)
    {
        public static Asset Load(string name, string mediaType)
        {
            using var stream = typeof(AssetEndpoints).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"the assembly holds no file {name}");
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new Asset(name, mediaType, content, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8)));
        }
    }
}
