using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>What the command line and the environment say: which configuration, which index, whom to tell of
/// errors.</summary>
internal sealed record ServerSettings
{
    /// <summary>Where the server listens when nothing says otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>The configuration of the index.</summary>
    public required IndexConfig Index { get; init; }

    /// <summary>An e-mail address or a web address to which errors in records are reported; null when there is
    /// none.</summary>
    public string? Contact { get; init; }

    /// <summary>Reads <c>--config FILE</c>, <c>--index DIR</c> and <c>--contact ADDRESS</c>, or settings of those
    /// names.</summary>
    /// <remarks>Without <c>--config</c>, the nearest index-config.json in the current folder or above it counts, so
    /// that the server may be started from anywhere in a checkout; without any, what is built in.</remarks>
    /// <exception cref="IndexConfigException">The configuration cannot be used.</exception>
    public static ServerSettings Read(IConfiguration configuration)
    {
        var current = Directory.GetCurrentDirectory();
        var file = Stated(configuration["config"]) ?? FindUpwards(current);
        var index = file is null ? IndexConfig.BuiltIn(current) : IndexConfig.Load(file);
        return new ServerSettings
        {
            Index = Stated(configuration["index"]) is { } folder
                ? index with { Index = Path.GetFullPath(folder, current) }
                : index,
            Contact = Stated(configuration["contact"]),
        };
    }

    private static string? FindUpwards(string folder)
    {
        for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
        {
            var file = Path.Combine(place.FullName, IndexConfig.FileName);
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    private static string? Stated(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
