using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Checks the terms of a segment with their postings and positions.</summary>
internal sealed class TermChecker(SegmentReader reader, FindingList findings, CancellationToken cancellation)
{
    private readonly string terms = FileNames.Part(reader.Entry.Number, SegmentPart.Terms);
    private readonly string postings = FileNames.Part(reader.Entry.Number, SegmentPart.Postings);
    private readonly string positions = FileNames.Part(reader.Entry.Number, SegmentPart.Positions);

    /// <summary>Checks every term of every text field, and the sums that are kept of them.</summary>
    public void Check(IndexSchema schema)
    {
        for (var field = 0; field < schema.Fields.Length; field++)
        {
            if (schema.Fields[field].Kind == FieldKind.Text)
            {
                CheckField(field);
            }
        }
    }

    private void CheckField(int field)
    {
        var walk = reader.Terms.Walk(field, []);
        byte[] before = [];
        var count = 0;
        for (; walk.Next(); count++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (count > 0 && before.AsSpan().SequenceCompareTo(walk.Text) >= 0)
            {
                throw Wrong(terms, field, count, "is not after the one before it");
            }

            if (!reader.Terms.TryFind(field, walk.Text, out var found) || found != walk.Entry)
            {
                throw Wrong(terms, field, count, $"is found as {found}");
            }

            CheckPostings(field, count, walk.Entry);
            before = walk.Text.ToArray();
        }

        if (count != reader.Terms.Count(field))
        {
            findings.Add(
                new Finding(terms, 0, $"field {field}: {count} terms, {reader.Terms.Count(field)} are stated"));
        }
    }

    private void CheckPostings(int field, int term, in TermEntry entry)
    {
        var codes = reader.Norms.Codes(field).Span;
        var cursor = reader.Postings(entry);
        var places = reader.Positions(entry, cursor);
        var hasImpact = cursor.TryImpact(out var impact);
        var (documents, occurrences, before) = (0, 0L, -1);
        for (var doc = cursor.Next(); doc != PostingsCursor.End; doc = cursor.Next())
        {
            if (doc <= before || doc >= reader.Documents || cursor.Frequency < 1 || codes[doc] == 0)
            {
                throw Wrong(postings, field, term, $"has document {doc} after {before}, {cursor.Frequency} times");
            }

            if (hasImpact
                && !(IsWithin(impact, cursor.Frequency, codes[doc]) && IsWithinBlock(cursor, doc, codes[doc])))
            {
                throw Wrong(postings, field, term, $"promises less than document {doc} has");
            }

            CheckPositions(field, term, places.Positions(), cursor.Frequency);
            occurrences += cursor.Frequency;
            documents++;
            before = doc;
        }

        if (documents != entry.Documents || occurrences != entry.Occurrences)
        {
            throw Wrong(postings, field, term, $"has {documents} documents and {occurrences} occurrences, not {entry}");
        }

        CheckSeeks(field, term, entry);
    }

    private void CheckPositions(int field, int term, ReadOnlySpan<int> places, int frequency)
    {
        var before = 0;
        if (places.Length != frequency)
        {
            throw Wrong(positions, field, term, $"has {places.Length} positions where it stands {frequency} times");
        }

        foreach (var place in places)
        {
            if (place < before)
            {
                throw Wrong(positions, field, term, $"has position {place} after {before}");
            }

            before = place;
        }
    }

    // Every block's first document is found by skipping, from the start and from the block before.
    private void CheckSeeks(int field, int term, in TermEntry entry)
    {
        var (walk, skip) = (reader.Postings(entry), reader.Postings(entry));
        var place = 0;
        for (var doc = walk.Next(); doc != PostingsCursor.End; doc = walk.Next())
        {
            if (place++ % BlockCodec.Length == 0
                && (skip.SeekTo(doc) != doc || reader.Postings(entry).SeekTo(doc) != doc))
            {
                throw Wrong(postings, field, term, $"does not find its document {doc} by skipping");
            }
        }
    }

    private static bool IsWithinBlock(PostingsCursor cursor, int doc, byte code) =>
        cursor.Ahead(doc, out var upTo, out var impact) >= 0 && doc <= upTo && IsWithin(impact, cursor.Frequency, code);

    private static bool IsWithin(in Impact impact, int frequency, byte code)
    {
        var least = frequency switch { 1 => impact.Ones, 2 => impact.Twos, 3 => impact.Threes, _ => impact.More };
        return code >= least && least != Impact.None && Math.Min(frequency, ushort.MaxValue) <= impact.Max;
    }

    // One damaged term ends the check of the part: those after it are read relative to it.
    private static CorruptIndexException Wrong(string file, int field, int term, string problem) =>
        new(file, 0, $"field {field}, term {term} {problem}");
}
