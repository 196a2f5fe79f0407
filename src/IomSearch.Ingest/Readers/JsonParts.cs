using System.Text.Json;

namespace IomSearch.Ingest.Readers;

/// <summary>One record of a JSON file.</summary>
/// <param name="Line">The line of the file at which it starts, from 1.</param>
/// <param name="Bytes">Its text, UTF-8.</param>
internal readonly record struct JsonPart(int Line, ReadOnlyMemory<byte> Bytes);

/// <summary>Takes a JSON file that is held in memory apart into its records.</summary>
internal static class JsonParts
{
    /// <summary>The elements of the array that the file is, or the one object; and where the file is broken, why: what
    /// stands before that place is among the parts.</summary>
    public static List<JsonPart> Of(ReadOnlyMemory<byte> file, out (int Line, string Reason)? problem)
    {
        problem = null;
        var parts = new List<JsonPart>();
        var reader = new Utf8JsonReader(
            file.Span, new JsonReaderOptions { MaxDepth = JsonRecord.MostNesting + 1 });
        var lines = (At: 0, Line: 1);
        try
        {
            reader.Read();
            var isArray = reader.TokenType == JsonTokenType.StartArray;
            while (!isArray || (reader.Read() && reader.TokenType != JsonTokenType.EndArray))
            {
                var start = (int)reader.TokenStartIndex;
                lines = (start, lines.Line + file.Span[lines.At..start].Count((byte)'\n'));
                reader.Skip();
                parts.Add(new JsonPart(lines.Line, file[start..(int)reader.BytesConsumed]));
                if (!isArray)
                {
                    break;
                }
            }

            // Whatever stands behind the value is read here, and refused.
            _ = reader.Read();
        }
        catch (JsonException broken)
        {
            problem = ((int)(broken.LineNumber ?? 0) + 1, $"{JsonRecord.Why(broken)}; nothing is read from there on");
        }

        return parts;
    }
}
