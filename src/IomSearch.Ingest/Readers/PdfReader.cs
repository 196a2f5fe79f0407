using System.Diagnostics.CodeAnalysis;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a PDF through poppler's <c>pdftotext -layout</c>, and its text as that of a report or page.</summary>
/// <remarks>The program runs by itself, with limits on its time, its memory and its output, so a document made to break
/// it breaks nothing else. Where the program is missing, the file is a rejection that says what to install.</remarks>
/// <param name="limits">What is too large; the default limits when null.</param>
/// <param name="repair">Puts words right that a scanner broke; null leaves all as printed.</param>
/// <param name="program">The program, by name or path.</param>
public sealed class PdfReader(
    ReadLimits? limits = null, ScanRepair? repair = null, string program = PdfReader.Program) : IDocumentReader
{
    /// <summary>The program's name.</summary>
    public const string Program = "pdftotext";

    private const int BytesOfEnd = 2048;

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).Equals(".pdf", StringComparison.OrdinalIgnoreCase) || head.StartsWith("%PDF-"u8);
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return TryReadText(file, name, cancellation, out var source, out var rejection)
            ? TextDocument.Read(source, repair)
            : [new ReadResult.Rejected(rejection!)];
    }

    private bool TryReadText(
        string file, string name, CancellationToken cancellation, [NotNullWhen(true)] out SourceText? source,
        out Rejection? rejection)
    {
        source = null;
        if (Fault(file) is { } fault)
        {
            rejection = new Rejection(name, 0, fault);
            return false;
        }

        var run = ToolRun.Of(
            program, ["-layout", "-enc", "UTF-8", Path.GetFullPath(file), "-"], limits, cancellation);
        if (run.Problem is { } problem)
        {
            rejection = new Rejection(name, 0, Explained(problem, run));
            return false;
        }

        if (!TextDecoder.TryDecode(run.Output.Span, name, out var text, out var encoding, out rejection))
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            rejection = new Rejection(name, 0, "the PDF holds no text: its pages are pictures");
            return false;
        }

        source = new SourceText(name, PdfLines.Of(text), encoding, EndsWithLineEnd: true);
        return true;
    }

    private string? Fault(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            if (stream.Length > limits.DocumentBytes)
            {
                return $"the file has {stream.Length:N0} bytes; the limit is {limits.DocumentBytes:N0}";
            }

            var end = new byte[Math.Min(stream.Length, BytesOfEnd)];
            stream.ReadExactly(end);
            if (end.AsSpan().IndexOf("%PDF-"u8) < 0)
            {
                return "the file is no PDF: it does not begin with %PDF";
            }

            stream.Seek(-end.Length, SeekOrigin.End);
            stream.ReadExactly(end);
            return end.AsSpan().IndexOf("%%EOF"u8) < 0
                ? "the PDF has no end mark: the file was cut, and nothing of it is taken" : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return "the file cannot be opened for reading";
        }
    }

    private string Explained(ToolProblem problem, ToolRun run) => problem switch
    {
        ToolProblem.Missing =>
            $"reading a PDF needs the program {program}: install poppler (Debian: apt-get install poppler-utils)",
        ToolProblem.TooSlow => $"{program} took more than {limits.ToolSeconds:N0} s, the limit, and was stopped",
        ToolProblem.TooMuch => $"the text of the PDF has more than {limits.FileBytes:N0} bytes, the limit",
        _ when run.Complaint.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            "the PDF is encrypted: it needs a password",
        _ => $"{program} cannot read the PDF (exit code {run.ExitCode})"
            + (run.Complaint.Length > 0 ? $": {run.Complaint}" : ""),
    };
}
