using System.Buffers;
using IomSearch.Discovery;

namespace IomSearch.Api.Export;

/// <summary>A form that a list of projects is handed out in: what a reader of it needs to know, and how a record is
/// written.</summary>
internal abstract class ExportFormat
{
    /// <summary>Every format, by name.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [new JsonLinesFormat(), new CsvFormat(), new RisFormat()];

    /// <summary>The format's name in a URL, and the extension of its files.</summary>
    public abstract string Name { get; }

    /// <summary>The media type, with its character set.</summary>
    public abstract string MediaType { get; }

    /// <summary>Writes what stands before the first record.</summary>
    public virtual void Begin(IBufferWriter<byte> output)
    {
    }

    /// <summary>Writes one record.</summary>
    public abstract void Write(IBufferWriter<byte> output, ProjectRecord record);
}
