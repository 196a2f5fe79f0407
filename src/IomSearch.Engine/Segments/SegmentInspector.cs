using System.Globalization;
using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Shows the parts of one segment.</summary>
/// <param name="view">The segment.</param>
/// <param name="schema">The fields.</param>
/// <param name="only">The one term, value or id to show; null for all.</param>
internal sealed class SegmentInspector(SegmentView view, IndexSchema schema, string? only)
{
    private readonly SegmentReader reader = view.Reader;
    private readonly string segment = string.Create(CultureInfo.InvariantCulture, $"seg-{view.Entry.Number}");

    /// <summary>The entries of a part, of some fields where the part has fields.</summary>
    public IEnumerable<string> Lines(SegmentPart part, IReadOnlyList<int> fields) => part switch
    {
        SegmentPart.Ids => Documents().Select(doc => $"{segment} {doc} {Id(doc)}"),
        SegmentPart.Live =>
            Documents().Where(doc => !view.IsLive(doc)).Select(doc => $"{segment} {doc} {Id(doc)} is deleted"),
        SegmentPart.Terms => fields.SelectMany(field => Terms(field, reader.Terms)),
        SegmentPart.Postings => fields.SelectMany(field => Postings(field, withPositions: false)),
        SegmentPart.Positions => fields.SelectMany(field => Postings(field, withPositions: true)),
        SegmentPart.Norms => fields.SelectMany(Norms),
        SegmentPart.Columns => fields.SelectMany(Column),
        SegmentPart.Stored => Documents().SelectMany(doc => Stored(doc, fields)),
        SegmentPart.Completions => fields.SelectMany(Completions),
        SegmentPart.Vectors => fields.SelectMany(Vectors),
        SegmentPart.CompletionWords => fields.SelectMany(field => Terms(field, reader.Completions.Words)),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "not a part of a segment"),
    };

    /// <summary>Text in one line: control characters are shown by their code.</summary>
    public static string Printable(string text) => string.Concat(text.Select(unit => char.IsControl(unit)
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}")
        : unit.ToString()));

    private static string Printable(ReadOnlySpan<byte> utf8) => Printable(Encoding.UTF8.GetString(utf8));

    private IEnumerable<int> Documents()
    {
        if (only is null)
        {
            return Enumerable.Range(0, reader.Documents);
        }

        var doc = reader.Ids.Find(Encoding.UTF8.GetBytes(only));
        return doc < 0 ? [] : [doc];
    }

    private string Id(int doc) => Printable(reader.Ids.Id(doc));

    private string Start(int field, int doc) => $"{segment} {schema.Fields[field].Name} {doc} {Id(doc)}";

    private IEnumerable<(string Text, TermEntry Entry)> Entries(int field, TermDictionary terms)
    {
        if (only is not null)
        {
            if (terms.TryFind(field, Encoding.UTF8.GetBytes(only), out var entry))
            {
                yield return (Printable(only), entry);
            }

            yield break;
        }

        for (var walk = terms.Walk(field, []); walk.Next();)
        {
            yield return (Printable(walk.Text), walk.Entry);
        }
    }

    private IEnumerable<string> Terms(int field, TermDictionary terms) => Entries(field, terms).Select(term =>
        $"{segment} {schema.Fields[field].Name} {term.Text} in {term.Entry.Documents}, {term.Entry.Occurrences} times, "
        + $"at {term.Entry.Postings} and {term.Entry.Positions}");

    private IEnumerable<string> Postings(int field, bool withPositions)
    {
        foreach (var (text, entry) in Entries(field, reader.Terms))
        {
            var cursor = reader.Postings(entry);
            var places = withPositions ? reader.Positions(entry, cursor) : null;
            for (var doc = cursor.Next(); doc != PostingsCursor.End; doc = cursor.Next())
            {
                var at = places is null ? "" : " at " + string.Join(' ', places.Positions().ToArray());
                yield return
                    $"{segment} {schema.Fields[field].Name} {text} {doc} {Id(doc)} {cursor.Frequency} times{at}";
            }
        }
    }

    private IEnumerable<string> Norms(int field)
    {
        var sums = reader.Norms.Sums(field);
        yield return $"{segment} {schema.Fields[field].Name} {sums.Documents} documents, {sums.Tokens} tokens";
        foreach (var doc in Documents())
        {
            var code = reader.Norms.Codes(field).Span[doc];
            yield return $"{Start(field, doc)} code {code}, {Columns.NormCode.Decode(code)} tokens or more";
        }
    }

    private IEnumerable<string> Column(int field) => Documents()
        .Select(doc => (
            Doc: doc,
            Values: schema.Fields[field].Kind == FieldKind.Keyword ? Keywords(field, doc) : Numbers(field, doc)))
        .Select(one => $"{Start(field, one.Doc)} = {one.Values}");

    private string Keywords(int field, int doc)
    {
        var column = reader.Columns.Keywords(field);
        var (from, to) = column.RangeOf(doc);
        return string.Join(
            " | ", Enumerable.Range(from, to - from).Select(place => Printable(column.Value(column.OrdinalAt(place)))));
    }

    private string Numbers(int field, int doc) =>
        reader.Columns.Numbers(field).TryGet(doc, out var value) ? value.ToString(CultureInfo.InvariantCulture) : "";

    private IEnumerable<string> Vectors(int field)
    {
        var column = reader.Vectors!.Column(field);
        foreach (var doc in Documents())
        {
            if (column.RowOf(doc) is >= 0 and var row)
            {
                yield return $"{Start(field, doc)} = {string.Join(' ', column.Row(row).ToArray())}";
            }
        }
    }

    private IEnumerable<string> Stored(int doc, IReadOnlyList<int> fields)
    {
        foreach (var field in fields)
        {
            var value = reader.Stored.Field(doc, field);
            yield return $"{Start(field, doc)} {value.Length} bytes = {Text(value.Span)}";
        }
    }

    // Stored values may be anything; what is not text is shown as its bytes.
    private static string Text(ReadOnlySpan<byte> value) => System.Text.Unicode.Utf8.IsValid(value)
        ? Printable(value)
        : Convert.ToHexString(value);

    private IEnumerable<string> Completions(int field)
    {
        for (var rank = 0; rank < reader.Completions.Count(field); rank++)
        {
            var value = Encoding.UTF8.GetString(reader.Completions.Value(field, rank));
            if (only is null || only == value)
            {
                yield return
                    $"{segment} {schema.Fields[field].Name} {rank} {Printable(value)} in {string.Join(' ', DocumentsOf(field, rank))}";
            }
        }
    }

    private List<int> DocumentsOf(int field, int rank)
    {
        var documents = new List<int>();
        for (var list = reader.Completions.Documents(field, rank); list.Next();)
        {
            documents.Add(list.Present);
        }

        return documents;
    }
}
