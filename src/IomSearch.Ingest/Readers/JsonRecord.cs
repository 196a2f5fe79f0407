using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the JSON text of one record.</summary>
internal static class JsonRecord
{
    /// <summary>The most values inside each other.</summary>
    public const int MostNesting = 64;

    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowDuplicateProperties = false,
        MaxDepth = MostNesting,
    };

    /// <summary>The project, or why there is none.</summary>
    /// <param name="json">The text of one value, UTF-8.</param>
    /// <param name="place">The file, and the line at which the value starts.</param>
    /// <param name="shown">The names by which a person knows the keys, where they are others.</param>
    public static ReadResult Read(
        ReadOnlyMemory<byte> json, SourceReference place, IReadOnlyDictionary<string, string>? shown = null)
    {
        if (Fault(json.Span) is { } fault)
        {
            return Refused(place, fault);
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Refused(place, $"a record is an object with the facts of a project, not "
                    + JsonFields.KindOf(document.RootElement));
            }

            var fields = new JsonFields(document.RootElement, place.Line, shown);
            var project = JsonProject.Map(fields, place);
            return fields.Problems.Count == 0
                ? new ReadResult.Project(project)
                : Refused(place, string.Join("; ", fields.Problems));
        }
        catch (JsonException broken)
        {
            return Refused(place with { Line = place.Line + (int)(broken.LineNumber ?? 0) }, Why(broken));
        }
    }

    /// <summary>What is wrong with the text, and the byte of the line at which it shows.</summary>
    public static string Why(JsonException broken)
    {
        // The parser's message ends with the place, counted from 0 and in its own terms.
        var message = broken.Message;
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
        return broken.BytePositionInLine is { } position
            ? string.Create(CultureInfo.InvariantCulture, $"it is no JSON: {reason} (byte {position + 1} of the line)")
            : $"it is no JSON: {reason}";
    }

    /// <summary>Why the text cannot be taken whatever it says; null when nothing speaks against it.</summary>
    private static string? Fault(ReadOnlySpan<byte> json)
    {
        if (json.Contains((byte)0))
        {
            return "it holds a NUL byte";
        }

        return Utf8.IsValid(json) ? FaultOfEscapes(json) : "it is not UTF-8";
    }

    /// <summary>An escape can write half of a pair, which no text can hold.</summary>
    private static string? FaultOfEscapes(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostNesting });
        try
        {
            while (reader.Read())
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }
        }
        catch (InvalidOperationException)
        {
            return "a text in it holds half a character: an escape \\uD800 to \\uDFFF without its other half";
        }
        catch (JsonException)
        {
            // The strict reading that follows says what is broken.
        }

        return null;
    }

    private static ReadResult.Rejected Refused(SourceReference place, string reason) =>
        new(new Rejection(place.File, place.Line, reason));
}
