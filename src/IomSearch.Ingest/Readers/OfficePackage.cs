using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace IomSearch.Ingest.Readers;

/// <summary>The parts of an office document (ECMA-376, part 2: a ZIP archive of XML parts), inside the
/// limits.</summary>
/// <remarks>Nothing is written to disk and no name in the archive becomes a path. A part is read through a stream that
/// stops at the limit whatever the archive says of its size. Document type definitions are refused, so no entity can
/// grow and no address is asked.</remarks>
internal sealed class OfficePackage : IDisposable
{
    private const int MostParts = 10_000;
    private const long MostRatio = 200;
    private const long AlwaysFine = 4 << 20;

    private readonly ZipArchive archive;
    private readonly ReadLimits limits;

    private OfficePackage(ZipArchive archive, ReadLimits limits) => (this.archive, this.limits) = (archive, limits);

    /// <summary>Opens the document; false, with the reason, for what is no such archive or is made to do
    /// harm.</summary>
    public static bool TryOpen(
        string file, ReadLimits limits, [NotNullWhen(true)] out OfficePackage? package, out string reason)
    {
        (package, reason) = (null, "");
        FileStream? stream = null;
        try
        {
            stream = File.OpenRead(file);
            reason = FaultOf(stream, limits) ?? "";
            if (reason.Length == 0)
            {
                package = new OfficePackage(new ZipArchive(stream, ZipArchiveMode.Read), limits);
                reason = package.Fault() ?? "";
            }
        }
        catch (InvalidDataException)
        {
            reason = "the archive is broken or was cut: it has no readable list of its parts";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reason = "the file cannot be opened for reading";
        }

        if (package is not null && reason.Length == 0)
        {
            return true;
        }

        package?.Dispose();
        package = null;
        stream?.Dispose();
        return false;
    }

    /// <summary>The names of the parts, with '/'.</summary>
    public IEnumerable<string> Names => archive.Entries.Select(entry => entry.FullName);

    /// <summary>A reader on a part; null when there is no such part.</summary>
    /// <exception cref="InvalidDataException">It is broken, or longer than the limit.</exception>
    /// <exception cref="XmlException">It is no XML, has a document type, or is nested too deep.</exception>
    public XmlReader? Open(string name) => archive.GetEntry(name) is not { } entry ? null : XmlReader.Create(
        new BoundedStream(entry.Open(), MostBytes, name),
        new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = MostBytes,
        });

    /// <summary>Refuses a reader that is deeper inside elements than the limit.</summary>
    /// <exception cref="XmlException">It is.</exception>
    public void CheckDepth(XmlReader reader)
    {
        if (reader.Depth > limits.Depth)
        {
            throw new XmlException(
                $"its elements are nested more than {limits.Depth} deep; the limit is {limits.Depth}");
        }
    }

    /// <summary>What is wrong with a part, in words for a rejection.</summary>
    public static string Explain(Exception failure) => failure switch
    {
        XmlException { Message: var words } when words.StartsWith("its elements", StringComparison.Ordinal) => words,
        XmlException { Message: var words } when words.Contains("DTD", StringComparison.Ordinal) =>
            "a part has a document type definition, which is refused",
        XmlException { Message: var words } when words.Contains("MaxCharacters", StringComparison.Ordinal) =>
            "a part is longer than the limit",
        XmlException => "a part is no well-formed XML: the document is broken",
        InvalidDataException { Message: var words } when words.StartsWith("the part", StringComparison.Ordinal) =>
            words,
        _ => "a part cannot be unpacked: the document is broken",
    };

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private long MostBytes => limits.FileBytes * 4L;

    private static string? FaultOf(FileStream stream, ReadLimits limits)
    {
        if (stream.Length > limits.DocumentBytes)
        {
            return $"the file has {Number(stream.Length)} bytes; the limit is {Number(limits.DocumentBytes)}";
        }

        var head = new byte[Math.Min(stream.Length, 8)];
        stream.ReadExactly(head);
        stream.Seek(0, SeekOrigin.Begin);
        return head switch
        {
            [0xD0, 0xCF, 0x11, 0xE0, ..] =>
                "the document is encrypted or in the format of before 2007; save it without a password in the new one",
            [(byte)'P', (byte)'K', ..] => null,
            _ => "the file is no office document: it does not begin as a ZIP archive",
        };
    }

    private string? Fault()
    {
        if (archive.Entries.Count > MostParts)
        {
            return $"the archive has {Number(archive.Entries.Count)} parts; the limit is {Number(MostParts)}";
        }

        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Split('/', '\\').Contains("..") || entry.FullName.StartsWith('/')
                || entry.FullName.StartsWith('\\') || entry.FullName.Contains(':', StringComparison.Ordinal))
            {
                return $"the archive names a place outside itself: '{Facts.Quote.Of(entry.FullName)}'";
            }

            if (entry.IsEncrypted)
            {
                return "the archive is encrypted: it needs a password";
            }

            if (entry.Length > AlwaysFine && entry.Length / Math.Max(entry.CompressedLength, 1) > MostRatio)
            {
                return $"the part '{Facts.Quote.Of(entry.FullName)}' grows more than {MostRatio} times when it is "
                    + "unpacked, the limit";
            }
        }

        return archive.GetEntry("[Content_Types].xml") is null
            ? "the archive is no office document: it has no [Content_Types].xml" : null;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Reads a stream up to a limit, whatever its archive says of its length.</summary>
    private sealed class BoundedStream(Stream inner, long most, string name) : Stream
    {
        private long read;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => read;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Counted(int count)
        {
            read += count;
            return read <= most
                ? count
                : throw new InvalidDataException($"the part '{name}' has more than {Number(most)} bytes, the limit");
        }
    }
}
