using System.Collections.Immutable;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>One commit: which segments make up the index, with length and checksum of every file.</summary>
/// <remarks>
/// Body     := generation:varint before:varint ticks:u64 nextSegment:varint Fields Segments Notes Later?
/// Fields   := count:varint (name:Text kind:u8 analyzer:Text dimensions:varint?)[count]
/// Segments := count:varint (number:varint documents:varint Parts live:varint [Seal])[count]
/// Parts    := count:varint (part:u8 Seal)[count]
/// Seal     := length:varint crc:u32
/// Notes    := count:varint (key:Text value:Text)[count]
/// Later    := count:varint (segment:varint generation:varint)[count]
///             count:varint (name:Text generation:varint Seal)[count]
/// Text     := length:varint utf8:u8[length]
/// before is the generation of the commit that this one goes on from, 0 for the first. ticks is the time of the
/// commit, UTC, in 100 ns since the year 1. live is the generation whose file has the segment's deletions, 0 when
/// there are none; only then no Seal follows. Only a field of vectors (kind 5) has dimensions. Later is there where
/// something is in it: the segments whose vectors are in a file of a later generation, whose Seal is among their
/// parts, and what is attached. The file is written as manifest-N.tmp and renamed: that rename is the commit. The
/// first commit of an index of one text field "t" (english), with no segment and no note, is 01 00 ticks 01 | 01 01 74
/// 01 07 e n g l i s h | 00 | 00.
/// </remarks>
internal sealed record Manifest(
    long Generation,
    DateTimeOffset CommittedAt,
    long NextSegment,
    ImmutableArray<FieldSpec> Fields,
    ImmutableArray<SegmentEntry> Segments,
    ImmutableSortedDictionary<string, string> Notes)
{
    /// <summary>The state before the first commit.</summary>
    public static Manifest Empty(IndexSchema schema) => new(
        0, DateTimeOffset.MinValue, 1, schema.Fields, [],
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The generation of the commit that this one goes on from; 0 for the first.</summary>
    public long Before { get; init; }

    /// <summary>What is attached, by name.</summary>
    public ImmutableSortedDictionary<string, AttachmentEntry> Attachments { get; init; } =
        ImmutableSortedDictionary.Create<string, AttachmentEntry>(StringComparer.Ordinal);

    /// <summary>The names of all files of the commit, its own included.</summary>
    public IEnumerable<string> Files => Segments
        .SelectMany(segment => segment.Files)
        .Concat(Attachments.Select(attached => FileNames.Attachment(attached.Value.Generation, attached.Key)))
        .Append(FileNames.Manifest(Generation));

    /// <summary>Whether it says the same to the byte, the time of the commit included.</summary>
    public bool HasSameContent(Manifest other) => ToBytes().Written.SequenceEqual(other.ToBytes().Written);

    /// <summary>Writes the manifest and makes it the index's newest commit.</summary>
    public void Commit(IndexDirectory directory)
    {
        // No manifest may be on the disk before the names of the files that it speaks of.
        directory.FlushNames();
        var name = FileNames.Manifest(Generation);
        using (var frame = new FrameWriter(directory, name + ".tmp", Label(Generation)))
        {
            frame.Write(ToBytes().Written);
            frame.Seal();
        }

        directory.Rename(name + ".tmp", name);
        directory.FlushNames();
    }

    /// <summary>Reads the manifest of a generation.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static Manifest Read(IndexDirectory directory, long generation)
    {
        using var frame = new FrameReader(directory.Open(FileNames.Manifest(generation)), Label(generation), null);
        var reader = frame.Bytes(0, (int)Math.Min(frame.Length, int.MaxValue));
        var (number, before) = (reader.LongVarint(), reader.LongVarint());
        var manifest = new Manifest(
            number,
            Time(ref reader),
            reader.LongVarint(),
            List(ref reader, ReadField),
            List(ref reader, ReadSegment),
            ReadNotes(ref reader))
        { Before = before };
        if (reader.Left > 0)
        {
            manifest = ReadLater(manifest, ref reader);
        }

        return number == generation && before < number && reader.Left == 0
            ? manifest
            : throw reader.Corrupt($"generation {number} after {before}, {reader.Left} bytes left over");
    }

    private delegate T ReadOne<T>(ref ByteReader reader);

    private static FrameLabel Label(long generation) =>
        new((byte)SegmentPart.Manifest, SegmentWriter.Version, (ulong)generation);

    private static ImmutableArray<T> List<T>(ref ByteReader reader, ReadOne<T> readOne)
    {
        var count = reader.Varint();
        // Every entry takes a byte at least, so a count beyond what is left is damage, not a reason to take memory.
        if (count > reader.Left)
        {
            throw reader.Corrupt($"{count} entries in {reader.Left} bytes");
        }

        var list = ImmutableArray.CreateBuilder<T>(count);
        for (; count > 0; count--)
        {
            list.Add(readOne(ref reader));
        }

        return list.MoveToImmutable();
    }

    private static DateTimeOffset Time(ref ByteReader reader)
    {
        var ticks = reader.Int64();
        return ticks >= 0 && ticks <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw reader.Corrupt($"a time of {ticks} ticks");
    }

    private static FieldSpec ReadField(ref ByteReader reader)
    {
        var field = new FieldSpec(reader.Text(), (FieldKind)reader.Byte(), reader.Text());
        return field.Kind == FieldKind.Vector ? field with { Dimensions = reader.Varint() } : field;
    }

    private static FrameSeal ReadSeal(ref ByteReader reader) => new(reader.LongVarint(), reader.UInt32());

    private static KeyValuePair<SegmentPart, FrameSeal> ReadPart(ref ByteReader reader) =>
        new((SegmentPart)reader.Byte(), ReadSeal(ref reader));

    private static KeyValuePair<string, string> ReadNote(ref ByteReader reader) => new(reader.Text(), reader.Text());

    private static ImmutableSortedDictionary<string, string> ReadNotes(ref ByteReader reader)
    {
        var notes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in List(ref reader, ReadNote))
        {
            if (!notes.TryAdd(key, value))
            {
                throw reader.Corrupt($"the note {key} comes twice");
            }
        }

        return notes.ToImmutable();
    }

    private static KeyValuePair<long, long> ReadFilled(ref ByteReader reader) =>
        new(reader.LongVarint(), reader.LongVarint());

    private static KeyValuePair<string, AttachmentEntry> ReadAttachment(ref ByteReader reader) =>
        new(reader.Text(), new AttachmentEntry(reader.LongVarint(), ReadSeal(ref reader)));

    private static Manifest ReadLater(Manifest manifest, ref ByteReader reader)
    {
        var filled = List(ref reader, ReadFilled);
        var attached = List(ref reader, ReadAttachment);
        if (filled.DistinctBy(pair => pair.Key).Count() != filled.Length
            || filled.Any(pair => pair.Value == 0 || !manifest.Segments.Any(segment => segment.Number == pair.Key))
            || attached.DistinctBy(pair => pair.Key, StringComparer.Ordinal).Count() != attached.Length
            || attached.Any(pair => !FileNames.IsAttachment(pair.Key) || pair.Value.Generation == 0))
        {
            throw reader.Corrupt("a segment or an attachment that is not there, has no generation or comes twice");
        }

        var generations = filled.ToDictionary(pair => pair.Key, pair => pair.Value);
        return manifest with
        {
            Segments = [.. manifest.Segments.Select(segment =>
                segment with { Filled = generations.GetValueOrDefault(segment.Number) })],
            Attachments = attached.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static Dictionary<SegmentPart, FrameSeal> ReadParts(ref ByteReader reader)
    {
        var parts = new Dictionary<SegmentPart, FrameSeal>();
        foreach (var (part, seal) in List(ref reader, ReadPart))
        {
            if (!parts.TryAdd(part, seal))
            {
                throw reader.Corrupt($"the part {part} comes twice");
            }
        }

        return parts;
    }

    private static SegmentEntry ReadSegment(ref ByteReader reader)
    {
        var (number, documents) = (reader.LongVarint(), reader.Varint());
        var parts = ReadParts(ref reader);
        var live = reader.LongVarint();
        return new SegmentEntry(number, documents, parts, live == 0 ? null : new LiveEntry(live, ReadSeal(ref reader)));
    }

    private ByteWriter ToBytes()
    {
        var bytes = new ByteWriter();
        bytes.Varint(Generation);
        bytes.Varint(Before);
        bytes.Int64(CommittedAt.UtcTicks);
        bytes.Varint(NextSegment);
        bytes.Varint(Fields.Length);
        foreach (var field in Fields)
        {
            bytes.Text(field.Name);
            bytes.Byte((byte)field.Kind);
            bytes.Text(field.Analyzer);
            if (field.Kind == FieldKind.Vector)
            {
                bytes.Varint(field.Dimensions);
            }
        }

        bytes.Varint(Segments.Length);
        foreach (var segment in Segments)
        {
            Write(bytes, segment);
        }

        bytes.Varint(Notes.Count);
        foreach (var (key, value) in Notes)
        {
            bytes.Text(key);
            bytes.Text(value);
        }

        WriteLater(bytes);
        return bytes;
    }

    // Left out where it is empty, so that an index without vectors keeps the bytes that it always had.
    private void WriteLater(ByteWriter bytes)
    {
        var filled = Segments.Where(segment => segment.Filled > 0).ToList();
        if (filled.Count == 0 && Attachments.IsEmpty)
        {
            return;
        }

        bytes.Varint(filled.Count);
        foreach (var segment in filled)
        {
            bytes.Varint(segment.Number);
            bytes.Varint(segment.Filled);
        }

        bytes.Varint(Attachments.Count);
        foreach (var (name, attached) in Attachments)
        {
            bytes.Text(name);
            bytes.Varint(attached.Generation);
            Write(bytes, attached.Seal);
        }
    }

    private static void Write(ByteWriter bytes, SegmentEntry segment)
    {
        bytes.Varint(segment.Number);
        bytes.Varint(segment.Documents);
        bytes.Varint(segment.Parts.Count);
        foreach (var (part, seal) in segment.Parts.OrderBy(pair => pair.Key))
        {
            bytes.Byte((byte)part);
            Write(bytes, seal);
        }

        bytes.Varint(segment.Live?.Generation ?? 0);
        if (segment.Live is not null)
        {
            Write(bytes, segment.Live.Seal);
        }
    }

    private static void Write(ByteWriter bytes, FrameSeal seal)
    {
        bytes.Varint(seal.Length);
        bytes.UInt32(seal.Checksum);
    }
}
