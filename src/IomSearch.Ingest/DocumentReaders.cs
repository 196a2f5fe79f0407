using IomSearch.Ingest.Archives;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest;

/// <summary>The door for files: reads files and folders, each file with the reader that knows its kind.</summary>
/// <remarks>
/// A reader is chosen by the file's extension, then by its first bytes. Nothing that was asked for is passed over in
/// silence: a file of a kind without a reader is a rejection too. The files of archives are read as if they lay beside
/// them, under the name <c>archive.zip!inner.xml</c>. Two records may have one id: which of them counts is not for a
/// reader to say.
/// </remarks>
/// <param name="readers">The readers in the order in which they are asked.</param>
/// <param name="limits">What is too large.</param>
public sealed class DocumentReaders(IReadOnlyList<IDocumentReader> readers, ReadLimits limits)
{
    private const int HeadBytes = 4096;

    /// <summary>The readers of this library: corpus records, JSON, aid activities, tables, web pages, PDF, office
    /// documents, plain text.</summary>
    /// <param name="limits">What is too large; the default limits when null.</param>
    /// <param name="tables">What the columns of tables mean; by their headings alone when null.</param>
    /// <param name="repair">Puts words right that a scanner broke; null leaves all as printed.</param>
    public DocumentReaders(
        ReadLimits? limits = null, IReadOnlyList<TableMapping>? tables = null, ScanRepair? repair = null)
        : this(
        [
            new RecordReader(limits),
            new JsonLinesReader(limits),
            new IatiReader(limits),
            new CsvReader(limits, tables),
            new WebPageReader(limits),
            new PdfReader(limits, repair),
            new WordReader(limits, repair),
            new SheetReader(limits),
            new PlainTextReader(limits, repair),
        ],
        limits ?? ReadLimits.Default)
    {
    }

    /// <summary>Reads everything, in the order of <see cref="SourceFiles.List"/>; never throws for what the files
    /// contain.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="cancellation">Stops between two records.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<ReadResult> Read(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return SourceFiles.List(paths).SelectMany(file => Read(file, cancellation));
    }

    /// <summary>Reads one file; never throws for what it contains.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops between two records.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<ReadResult> Read(SourceFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return ReadFile(file, new UnpackBudget(limits), depth: 0, cancellation).Select(result =>
        {
            cancellation.ThrowIfCancellationRequested();
            return result;
        });
    }

    private IEnumerable<ReadResult> ReadFile(
        SourceFile file, UnpackBudget budget, int depth, CancellationToken cancellation)
    {
        if (!TryReadHead(file, out var head, out var reason))
        {
            return [Refused(file.Name, reason)];
        }

        // Documents and tables of office programs are zip archives too: by name, a reader goes before unpacking.
        var name = ArchiveKinds.OwnName(file.Name);
        var archive = ArchiveKinds.ByName(name);
        if (archive == ArchiveKind.None)
        {
            if (readers.FirstOrDefault(reader => reader.Accepts(name, head)) is { } chosen)
            {
                return chosen.Read(file.FullPath, file.Name, cancellation);
            }

            archive = ArchiveKinds.ByHead(head);
        }

        return archive == ArchiveKind.None
            ? [Refused(file.Name, WhyUnread(name))]
            : depth < limits.ArchiveDepth
                ? new ArchiveParts(limits).Of(file, archive, budget).SelectMany(part => part.File is { } inner
                    ? ReadFile(inner, budget, depth + 1, cancellation)
                    : [new ReadResult.Rejected(part.Refused!)])
                : [Refused(file.Name, $"archives are more than {limits.ArchiveDepth} deep inside each other, which is "
                    + "the limit")];
    }

    private static ReadResult.Rejected Refused(string name, string reason) => new(new Rejection(name, 0, reason));

    private static bool TryReadHead(SourceFile file, out byte[] head, out string reason)
    {
        (head, reason) = ([], "");
        try
        {
            using var stream = File.OpenRead(file.FullPath);
            var buffer = new byte[HeadBytes];
            head = buffer[..stream.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false)];
            reason = head.Length == 0 ? "the file is empty" : "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            reason = failure is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file or folder"
                : "it cannot be opened for reading";
        }

        return reason.Length == 0;
    }

    private static string WhyUnread(string name) => Path.GetExtension(name) is { Length: > 0 } extension
        ? $"there is no reader for {extension} files"
        : "there is no reader for a file without an extension";
}
