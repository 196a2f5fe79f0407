using System.Text.Json;
using System.Text.Json.Serialization;

namespace IomSearch.Ingest;

/// <summary>A date in JSON: the text of <see cref="PartialDate.ToString"/>.</summary>
public sealed class PartialDateJson : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException("a date is 2015, 2015-07 or 2015-07-31");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
