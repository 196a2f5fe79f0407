using IomSearch.Engine.Schema;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Checks the vectors of a segment.</summary>
internal static class VectorChecker
{
    /// <summary>Documents ascend and are the segment's; every row has the field's length, no -128, and the
    /// norm that is stated.</summary>
    public static void Check(SegmentReader reader, IndexSchema schema, int field, string file, FindingList findings)
    {
        var column = reader.Vectors!.Column(field);
        if (column.Dimensions != schema.Fields[field].Dimensions)
        {
            findings.Add(new Finding(
                file,
                0,
                $"field {field}: {column.Dimensions} dimensions, the schema has {schema.Fields[field].Dimensions}"));
            return;
        }

        var documents = column.Documents;
        var norms = column.Norms;
        for (var (row, before) = (0, -1); row < column.Rows; before = documents[row++])
        {
            var vector = column.Row(row);
            if (documents[row] <= before || documents[row] >= reader.Documents)
            {
                findings.Add(
                    new Finding(file, 0, $"field {field}: row {row} is document {documents[row]}, after {before}"));
                return;
            }

            if (vector.Contains(sbyte.MinValue) || norms[row] <= 0 || norms[row] != Quantizer.Norm(vector))
            {
                findings.Add(new Finding(
                    file,
                    0,
                    $"field {field}: document {documents[row]} has the norm {norms[row]}, or a component of -128"));
                return;
            }
        }
    }
}
