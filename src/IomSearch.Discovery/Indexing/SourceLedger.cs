using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IomSearch.Discovery.Indexing;

/// <summary>What is known of every source file of an index: enough to read again only what changed, and to report on
/// the whole.</summary>
/// <remarks>It is kept with the commit that it describes, so the two cannot part.
/// Text := base64(Brotli(JSON)).</remarks>
internal sealed record SourceLedger
{
    /// <summary>Nothing was read yet.</summary>
    public static SourceLedger Empty { get; } = new() { Sources = [], Files = [] };

    /// <summary>The files and folders that were named, as they were written.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Every file in the order of the sources; lost ones after them.</summary>
    public required IReadOnlyList<LedgerFile> Files { get; init; }

    /// <summary>The place of each file in <see cref="Files"/>, by its full path.</summary>
    public Dictionary<string, int> Numbers() =>
        Files.Index().ToDictionary(file => file.Item.FullPath, file => file.Index, StringComparer.Ordinal);

    /// <summary>The ledger as a note of a commit.</summary>
    public string ToText()
    {
        var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(packed, this, LedgerJson.Default.SourceLedger);
        }

        return Convert.ToBase64String(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads what <see cref="ToText"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static SourceLedger Parse(string text)
    {
        try
        {
            using var packed = new BrotliStream(new MemoryStream(Convert.FromBase64String(text)),
                CompressionMode.Decompress);
            return JsonSerializer.Deserialize(packed, LedgerJson.Default.SourceLedger)
                ?? throw new JsonException("the ledger is null");
        }
        catch (Exception error) when (error is FormatException or JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"the index's ledger of its sources cannot be read: {error.Message}", error);
        }
    }
}

/// <summary>The JSON of a ledger: what says nothing is left out.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SourceLedger))]
internal sealed partial class LedgerJson : JsonSerializerContext;
