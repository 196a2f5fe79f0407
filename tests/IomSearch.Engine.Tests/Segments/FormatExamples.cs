using System.Collections;
using System.Collections.Immutable;
using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Tests.Segments;

/// <summary>The worked examples of docs/FORMAT.md, written by the writers themselves.</summary>
internal static class FormatExamples
{
    private static readonly FrameLabel Label = new(3, 1, 7);

    /// <summary>The bodies of a part's examples, in the order of the document.</summary>
    public static byte[][] Of(SegmentPart part) => part switch
    {
        SegmentPart.Manifest => [ManifestBody()],
        SegmentPart.Terms => [Body(Terms)],
        SegmentPart.Postings => [Postings(frames => Write(frames, (7, 1), (11, 3))), Postings(WriteBlock)],
        SegmentPart.Positions => [Body(Positions)],
        SegmentPart.Norms => [Body(Norms)],
        SegmentPart.Columns => [Body(Columns)],
        SegmentPart.Ids => [Body(Ids)],
        SegmentPart.Stored => [Body(Stored), StoredOfTwo()],
        SegmentPart.Live => [Live()],
        SegmentPart.Completions => [Completions(words: false)],
        SegmentPart.CompletionWords => [Completions(words: true)],
        SegmentPart.Vectors => [Body(Vectors)],
        SegmentPart.Attachment => [Attached()],
        _ => [],
    };

    /// <summary>A whole file.</summary>
    public static byte[] Frame()
    {
        var directory = new MemoryDirectory();
        using var frame = new FrameWriter(directory, "file", Label);
        frame.Write("hi"u8);
        frame.Seal();
        return directory.Read("file");
    }

    private static byte[] ManifestBody()
    {
        var directory = new MemoryDirectory();
        var manifest = Manifest.Empty(new IndexSchema(new FieldSpec("t", FieldKind.Text, "english"))) with
        {
            Generation = 2,
            Before = 1,
            CommittedAt = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero),
            NextSegment = 4,
            Segments =
            [
                new SegmentEntry(
                    3, 10, new Dictionary<SegmentPart, FrameSeal> { [SegmentPart.Ids] = new(300, 0x11223344) },
                    new LiveEntry(2, new FrameSeal(52, 0x55667788))),
            ],
            Notes = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("by", "me")]),
        };
        manifest.Commit(directory);
        return BodyOf(directory.Read("manifest-2"));
    }

    private static void Terms(FrameWriter frame)
    {
        var writer = new TermDictionaryWriter(frame);
        writer.Add(0, "roma"u8, new TermEntry(1, 1, 0, 0));
        writer.Add(0, "romania"u8, new TermEntry(2, 5, 2, 1));
        writer.Finish();
    }

    private static byte[] Postings(Action<(FrameWriter Documents, FrameWriter Positions)> write)
    {
        var directory = new MemoryDirectory();
        using var documents = new FrameWriter(directory, "documents", Label);
        using var positions = new FrameWriter(directory, "positions", Label);
        write((documents, positions));
        documents.Seal();
        return BodyOf(directory.Read("documents"));
    }

    private static void Write(
        (FrameWriter Documents, FrameWriter Positions) frames, params (int Doc, int Frequency)[] postings)
    {
        var batch = new PostingsBatch();
        foreach (var (doc, frequency) in postings)
        {
            for (var i = 0; i < frequency; i++)
            {
                (i == 0 ? batch.Add(doc, frequency) : batch.Positions.AsSpan(batch.Occurrences - frequency))[i] = i;
            }
        }

        byte[] codes = [.. Enumerable.Repeat((byte)9, 200)];
        new PostingsWriter(frames.Documents, new PositionsWriter(frames.Positions)).Write(batch, codes);
    }

    // 128 documents that each have the term once make a block without bits; the next has it twice and is the tail.
    private static void WriteBlock((FrameWriter Documents, FrameWriter Positions) frames) =>
        Write(frames, [.. Enumerable.Range(0, 129).Select(doc => (doc, doc == 128 ? 2 : 1))]);

    private static void Positions(FrameWriter frame)
    {
        var batch = new PostingsBatch();
        (int[] First, int[] Second) places = ([0, 4], [2]);
        places.First.CopyTo(batch.Add(0, 2));
        places.Second.CopyTo(batch.Add(1, 1));
        new PositionsWriter(frame).Write(batch, 0, 2, 0);
    }

    private static void Norms(FrameWriter frame)
    {
        var writer = new NormWriter(frame);
        writer.Write(1, [3, 0], new FieldSums(1, 3));
        writer.Finish();
    }

    private static void Columns(FrameWriter frame)
    {
        var writer = new ColumnWriter(frame, 3);
        writer.Write(1, new KeywordValues(["LA"u8.ToArray(), "VN"u8.ToArray()], [0, 1, 3, 3], [0, 0, 1]));
        writer.Write(2, new NumberValues([2014, 0, 2018], new BitArray(new[] { true, false, true })));
        writer.Finish();
    }

    private static void Ids(FrameWriter frame)
    {
        var writer = new IdWriter(frame);
        writer.Add("la-01"u8);
        writer.Add("la-02"u8);
        writer.Finish();
    }

    private static void Stored(FrameWriter frame)
    {
        var buffer = new StoredBuffer();
        buffer.Add("\x02\x11to to to to Tonga"u8);
        buffer.Add("\x02\x02hi"u8);
        new StoredWriter(frame).Write(buffer, 2);
    }

    private static byte[] StoredOfTwo()
    {
        var directory = new MemoryDirectory();
        using var index = SearchIndex.Open(
            directory,
            new IndexSchema(
                new FieldSpec("a", FieldKind.Stored),
                new FieldSpec("b", FieldKind.Stored),
                new FieldSpec("c", FieldKind.Stored)));
        using var writer = index.OpenWriter();
        foreach (var (id, text) in new[] { ("1", "to to"), ("2", "no no") })
        {
            writer.Put(new Document(id).Add("c", Encoding.UTF8.GetBytes(text)));
            writer.Commit();
        }

        writer.MergeAll();
        using var snapshot = index.Snapshot();
        return BodyOf(directory.Read(FileNames.Part(snapshot.State.Segments[0].Entry.Number, SegmentPart.Stored)));
    }

    private static void Vectors(FrameWriter frame)
    {
        // Documents 0 and 2 of three have a direction.
        var buffer = new VectorBuffer();
        buffer.Set([3, 4]);
        buffer.EndDocument();
        buffer.EndDocument();
        buffer.Set([0, -2]);
        buffer.EndDocument();
        var writer = new VectorWriter(frame);
        writer.Write(1, 2, buffer.Rows([0, 1, 2]));
        writer.Finish();
    }

    private static byte[] Attached()
    {
        var directory = new MemoryDirectory();
        Attachment.Write(directory, "note", 7, "hi"u8);
        return BodyOf(directory.Read("attachment-7.note"));
    }

    private static byte[] Live()
    {
        var directory = new MemoryDirectory();
        LiveDocs.Without(3, null, [1]).Write(directory, "live", 7);
        return BodyOf(directory.Read("live"));
    }

    private static byte[] Completions(bool words)
    {
        var directory = new MemoryDirectory();
        using var values = new FrameWriter(directory, "values", Label);
        using var terms = new FrameWriter(directory, "words", Label);
        var writer = new CompletionWriter(values, new TermDictionaryWriter(terms));
        var column = new KeywordValues(["Lao"u8.ToArray(), "Samoa"u8.ToArray()], [0, 1, 2, 3], [0, 1, 0]);
        writer.Write(1, column, Analyzer.Named("words"));
        writer.Finish();
        values.Seal();
        terms.Seal();
        return BodyOf(directory.Read(words ? "words" : "values"));
    }

    private static byte[] Body(Action<FrameWriter> write)
    {
        var directory = new MemoryDirectory();
        using var frame = new FrameWriter(directory, "file", Label);
        write(frame);
        frame.Seal();
        return BodyOf(directory.Read("file"));
    }

    private static byte[] BodyOf(byte[] file)
    {
        var length = (int)BitConverter.ToInt64(file, file.Length - FileFrame.FooterLength);
        return file[FileFrame.HeaderLength..(FileFrame.HeaderLength + length)];
    }
}
