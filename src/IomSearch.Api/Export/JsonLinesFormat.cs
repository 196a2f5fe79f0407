using System.Buffers;
using System.Text.Json;
using IomSearch.Discovery;

namespace IomSearch.Api.Export;

/// <summary>A whole record a line, in UTF-8 (jsonlines.org).</summary>
internal sealed class JsonLinesFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "jsonl";

    /// <inheritdoc/>
    public override string MediaType => "application/jsonl; charset=utf-8";

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> output, ProjectRecord record)
    {
        using (var json = new Utf8JsonWriter(output))
        {
            JsonSerializer.Serialize(json, record, DiscoveryJson.Default.ProjectRecord);
        }

        output.Write("\n"u8);
    }
}
