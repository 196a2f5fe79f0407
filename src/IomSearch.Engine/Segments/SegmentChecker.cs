using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;

namespace IomSearch.Engine.Segments;

/// <summary>Checks one segment: the bytes of its files, then what is in them.</summary>
/// <remarks>What is in a part is looked at only where the bytes of all parts agree: else a damage would
/// be found many times.</remarks>
internal static class SegmentChecker
{
    public static void Check(
        SegmentView segment, IndexSchema schema, FindingList findings, CancellationToken cancellation)
    {
        var whole = true;
        foreach (var frame in segment.Reader.Frames)
        {
            cancellation.ThrowIfCancellationRequested();
            whole &= findings.Try(frame.Name, frame.CheckAll);
        }

        if (whole)
        {
            findings.Try(Name(segment, SegmentPart.Ids), () => IdChecker.Check(segment, findings, cancellation));
            findings.Try(Name(segment, SegmentPart.Stored), () => CheckStored(segment, schema, findings, cancellation));
            for (var field = 0; field < schema.Fields.Length; field++)
            {
                CheckField(segment, schema, field, findings, cancellation);
            }

            findings.Try(
                Name(segment, SegmentPart.Terms),
                () => new TermChecker(segment.Reader, findings, cancellation).Check(schema));
        }
    }

    public static string Name(SegmentView segment, SegmentPart part) => segment.Entry.NameOf(part);

    private static void CheckField(
        SegmentView segment, IndexSchema schema, int field, FindingList findings, CancellationToken cancellation)
    {
        var columns = Name(segment, SegmentPart.Columns);
        switch (schema.Fields[field].Kind)
        {
            case FieldKind.Keyword:
                if (findings.Try(columns, () => ColumnChecker.CheckKeywords(segment.Reader, field, columns, findings))
                    && schema.Fields[field].Analyzer.Length > 0)
                {
                    findings.Try(
                        Name(segment, SegmentPart.Completions),
                        () => new CompletionChecker(segment.Reader, field).Check(cancellation));
                }

                break;
            case FieldKind.Number:
                findings.Try(columns, () => ColumnChecker.CheckNumbers(segment.Reader, field));
                break;
            case FieldKind.Text:
                var norms = Name(segment, SegmentPart.Norms);
                findings.Try(norms, () => ColumnChecker.CheckLengths(segment.Reader, field, norms, findings));
                break;
            case FieldKind.Vector:
                var vectors = Name(segment, SegmentPart.Vectors);
                findings.Try(vectors, () => VectorChecker.Check(segment.Reader, schema, field, vectors, findings));
                break;
        }
    }

    private static void CheckStored(
        SegmentView segment, IndexSchema schema, FindingList findings, CancellationToken cancellation)
    {
        var file = Name(segment, SegmentPart.Stored);
        for (var doc = 0; doc < segment.Reader.Documents; doc++)
        {
            cancellation.ThrowIfCancellationRequested();
            var fields = new ByteReader(segment.Reader.Stored.Document(doc), file);
            while (fields.Left > 0)
            {
                var field = fields.Byte();
                if (field >= schema.Fields.Length || schema.Fields[field].Kind != FieldKind.Stored)
                {
                    findings.Add(
                        new Finding(file, 0, $"document {doc} stores field {field}, which is not a stored one"));
                    return;
                }

                fields.Bytes(fields.Varint());
            }
        }
    }
}
