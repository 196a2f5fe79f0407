using System.Text.Json;

namespace IomSearch.Discovery.Configuration;

/// <summary>Reads <c>index-config.json</c> strictly: a key that is not known is an error, not an option without
/// effect.</summary>
internal static class IndexConfigReader
{
    private const string Resource = "index-config.json";

    /// <summary>Reads a file; relative paths start from its folder.</summary>
    public static IndexConfig Load(string file)
    {
        var full = Path.GetFullPath(file);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexConfigException(file, [$"the file cannot be read: {error.Message}"], error);
        }

        return Read(json, file, Path.GetDirectoryName(full)!);
    }

    /// <summary>The configuration inside the assembly.</summary>
    public static IndexConfig BuiltIn(string folder)
    {
        using var stream = typeof(IndexConfigReader).Assembly.GetManifestResourceStream(Resource)!;
        var json = new byte[stream.Length];
        stream.ReadExactly(json);
        return Read(json, Resource, Path.GetFullPath(folder));
    }

    private static IndexConfig Read(ReadOnlySpan<byte> json, string file, string folder)
    {
        var mark = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        IndexConfig? config;
        try
        {
            config = JsonSerializer.Deserialize(json[mark..], ConfigJson.Default.IndexConfig);
        }
        catch (JsonException error)
        {
            throw new IndexConfigException(file, [Fault(error)], error);
        }

        var faults = IndexConfigRules.Faults(config ?? throw new IndexConfigException(file, ["the file holds null"]));
        return faults.Count == 0 ? config with { Folder = folder } : throw new IndexConfigException(file, faults);
    }

    /// <summary>The serializer's finding with the key in front and without its own way of naming the place.</summary>
    private static string Fault(JsonException error)
    {
        var key = error.Path is null or "$" ? "" : error.Path.Replace("$.", "", StringComparison.Ordinal) + ": ";
        var end = error.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        var message = end < 0 ? error.Message : error.Message[..end];
        var line = error.LineNumber is { } number ? $" (line {number + 1})" : "";
        var unknown = message.Contains("could not be mapped", StringComparison.Ordinal);
        return $"{key}{(unknown ? "there is no such key" : message)}{line}";
    }
}
