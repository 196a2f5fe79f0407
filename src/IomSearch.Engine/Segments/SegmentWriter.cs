using System.Collections;
using System.Collections.Concurrent;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Writes a source as a new segment: one file a part, each sealed and flushed to disk.</summary>
/// <param name="directory">The index.</param>
/// <param name="segment">The segment's number.</param>
/// <param name="sideBySide">Whether the terms, about half of the work, are written on a thread of their own.</param>
internal sealed class SegmentWriter(IndexDirectory directory, long segment, bool sideBySide)
{
    /// <summary>The version of every part's format.</summary>
    public const byte Version = 1;

    private readonly ConcurrentDictionary<SegmentPart, FrameSeal> seals = new();

    /// <summary>Writes all parts.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled; what was written has no
    /// name in any commit.</exception>
    public SegmentEntry Write(SegmentSource source, CancellationToken cancellation = default)
    {
        var text = TextFields(source.Schema).ToDictionary(field => field, source.Lengths);
        var norms = text.ToDictionary(
            pair => pair.Key, pair => Array.ConvertAll(pair.Value, NormCode.Encode));
        Write(
            stop => WriteTerms(source, norms, stop),
            stop =>
            {
                WriteIds(source);
                WriteStored(source, stop);
                WriteColumns(source, text);
                WriteCompletions(source);
                WriteNorms(source, norms, text);
                WriteVectors(source);
            },
            cancellation);
        return new SegmentEntry(segment, source.Documents, new Dictionary<SegmentPart, FrameSeal>(seals), null);
    }

    // Each stops where the other fails; nothing of the segment is written any more when this returns.
    private void Write(
        Action<CancellationToken> terms, Action<CancellationToken> others, CancellationToken cancellation)
    {
        if (!sideBySide)
        {
            terms(cancellation);
            others(cancellation);
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beside = Task.Run(() => terms(stop.Token), CancellationToken.None);
        try
        {
            others(stop.Token);
        }
        catch
        {
            stop.Cancel();
            Task.WaitAny([beside], CancellationToken.None);
            throw;
        }

        beside.GetAwaiter().GetResult();
    }

    private static IEnumerable<int> TextFields(IndexSchema schema) =>
        Enumerable.Range(0, schema.Fields.Length).Where(field => schema.Fields[field].Kind == FieldKind.Text);

    private void WriteIds(SegmentSource source)
    {
        using var frame = Open(SegmentPart.Ids);
        var writer = new IdWriter(frame);
        for (var doc = 0; doc < source.Documents; doc++)
        {
            writer.Add(source.Id(doc));
        }

        writer.Finish();
        Seal(SegmentPart.Ids, frame);
    }

    private void WriteStored(SegmentSource source, CancellationToken cancellation)
    {
        using var frame = Open(SegmentPart.Stored);
        source.WriteStored(frame, cancellation);
        Seal(SegmentPart.Stored, frame);
    }

    private void WriteColumns(SegmentSource source, Dictionary<int, int[]> lengths)
    {
        using var frame = Open(SegmentPart.Columns);
        var writer = new ColumnWriter(frame, source.Documents);
        var everywhere = new BitArray(source.Documents, true);
        for (var field = 0; field < source.Schema.Fields.Length; field++)
        {
            switch (source.Schema.Fields[field].Kind)
            {
                case FieldKind.Keyword:
                    writer.Write(field, source.Keywords(field));
                    break;
                case FieldKind.Number:
                    writer.Write(field, source.Numbers(field));
                    break;
                case FieldKind.Text:
                    // The exact length: the one-byte code is too coarse to take a deleted document out of the sums.
                    writer.Write(
                        field, new NumberValues(Array.ConvertAll(lengths[field], length => (long)length), everywhere));
                    break;
            }
        }

        writer.Finish();
        Seal(SegmentPart.Columns, frame);
    }

    private void WriteCompletions(SegmentSource source)
    {
        using var valuesFrame = Open(SegmentPart.Completions);
        using var wordsFrame = Open(SegmentPart.CompletionWords);
        var writer = new CompletionWriter(valuesFrame, new TermDictionaryWriter(wordsFrame));
        for (var field = 0; field < source.Schema.Fields.Length; field++)
        {
            if (source.Schema.Fields[field] is { Kind: FieldKind.Keyword, Analyzer.Length: > 0 })
            {
                writer.Write(field, source.Keywords(field), source.Schema.AnalyzerOf(field));
            }
        }

        writer.Finish();
        Seal(SegmentPart.CompletionWords, wordsFrame);
        Seal(SegmentPart.Completions, valuesFrame);
    }

    private void WriteTerms(SegmentSource source, Dictionary<int, byte[]> norms, CancellationToken cancellation)
    {
        using var termsFrame = Open(SegmentPart.Terms);
        using var postingsFrame = Open(SegmentPart.Postings);
        using var positionsFrame = Open(SegmentPart.Positions);
        var terms = new TermDictionaryWriter(termsFrame);
        var postings = new PostingsWriter(postingsFrame, new PositionsWriter(positionsFrame));
        for (var run = source.Terms(); run.Next();)
        {
            cancellation.ThrowIfCancellationRequested();
            var entry = postings.Write(run.Postings(), norms[run.Field]);
            terms.Add(run.Field, run.Text, entry);
        }

        terms.Finish();
        Seal(SegmentPart.Positions, positionsFrame);
        Seal(SegmentPart.Postings, postingsFrame);
        Seal(SegmentPart.Terms, termsFrame);
    }

    private void WriteNorms(SegmentSource source, Dictionary<int, byte[]> norms, Dictionary<int, int[]> lengths)
    {
        using var frame = Open(SegmentPart.Norms);
        var writer = new NormWriter(frame);
        foreach (var field in TextFields(source.Schema))
        {
            // Of lengths, not of postings: a whole identifier and its parts are several postings at one place.
            var sums = new FieldSums(
                lengths[field].Count(length => length != 0), lengths[field].Sum(length => (long)length));
            writer.Write(field, norms[field], sums);
        }

        writer.Finish();
        Seal(SegmentPart.Norms, frame);
    }

    // No file where there are no vector fields.
    private void WriteVectors(SegmentSource source)
    {
        if (!source.Schema.Fields.Any(field => field.Kind == FieldKind.Vector))
        {
            return;
        }

        using var frame = Open(SegmentPart.Vectors);
        VectorWriter.WriteAll(frame, source.Schema, source.Vectors);
        Seal(SegmentPart.Vectors, frame);
    }

    private FrameWriter Open(SegmentPart part) => new(
        directory, FileNames.Part(segment, part), new FrameLabel((byte)part, Version, (ulong)segment));

    private void Seal(SegmentPart part, FrameWriter frame) => seals.TryAdd(part, frame.Seal());
}
