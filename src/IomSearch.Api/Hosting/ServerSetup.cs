using System.IO.Compression;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.ResponseCompression;

namespace IomSearch.Api.Hosting;

/// <summary>The parts of ASP.NET Core that the server stands on, set up once.</summary>
internal static class ServerSetup
{
    /// <summary>Address, limits of the connection, logging, JSON, compression and who may read from
    /// elsewhere.</summary>
    public static void AddServer(this WebApplicationBuilder builder, ServerSettings settings)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"])
            && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(ServerSettings.DefaultAddress);
        }

        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Index.Limits.PublicBodyBytes;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        AddForms(builder.Services);
    }

    /// <summary>The index and what opens it.</summary>
    public static void AddServedIndex(this IServiceCollection services, ServerSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<ServedIndex>()
        .AddHostedService<IndexOpener>()
        .AddHostedService<IndexWatcher>()
        .AddHostedService<VectorFiller>();

    private static void AddForms(IServiceCollection services)
    {
        // A body that cannot be read becomes a problem with its reason, in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, DiscoveryJson.Default);
            options.SerializerOptions.TypeInfoResolverChain.Insert(1, ApiJson.Default);

            // A chain hands on types alone; how moments and names of choices are written has to be said again.
            foreach (var converter in DiscoveryJson.Default.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/jsonl", "text/csv",
                "application/x-research-info-systems", "application/opensearchdescription+xml", "image/svg+xml",
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddCors(options => options.AddPolicy(ReadRoutes.Open, policy => policy
            .AllowAnyOrigin()
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
            .WithExposedHeaders("ETag", "Server-Timing", "Retry-After", "Content-Disposition")));
    }
}
