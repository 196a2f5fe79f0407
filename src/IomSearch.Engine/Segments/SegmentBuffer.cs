using IomSearch.Engine.Analysis;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Documents in memory that are not yet a segment, numbered as they came.</summary>
internal sealed class SegmentBuffer
{
    /// <summary>Tokens of a document; a document with more is refused.</summary>
    public const int MaxTokens = 1_000_000;

    // Values of one field are this far apart, so that no phrase reaches from one into the next (Lucene's usual gap).
    private const int ValueGap = 100;

    private readonly ByteWriter stored = new();
    private readonly KeywordBuffer?[] keywords;
    private readonly NumberBuffer?[] numbers;
    private readonly VectorBuffer?[] vectors;
    private readonly List<int>?[] lengths;
    private readonly int[] length;
    private readonly int[] position;

    public SegmentBuffer(IndexSchema schema)
    {
        Schema = schema;
        keywords = new KeywordBuffer?[schema.Fields.Length];
        numbers = new NumberBuffer?[schema.Fields.Length];
        vectors = new VectorBuffer?[schema.Fields.Length];
        lengths = new List<int>?[schema.Fields.Length];
        length = new int[schema.Fields.Length];
        position = new int[schema.Fields.Length];
        ClearColumns();
    }

    public IndexSchema Schema { get; }

    public TermLog Terms { get; } = new();

    /// <summary>Documents that are kept: neither replaced nor dropped.</summary>
    public int Documents => Ids.Kept;

    /// <summary>Whether no document can be added any more, however much memory there is.</summary>
    public bool IsFull => Terms.Count > TermLog.MostTerms;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => Terms.Bytes + Stored.Bytes + Ids.Bytes + vectors.Sum(column => column?.Bytes ?? 0);

    /// <summary>The ids of the documents.</summary>
    public BufferedIds Ids { get; } = new();

    /// <summary>Whether a document can be added.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, or a limit is passed.</exception>
    public void Check(Document document)
    {
        var length = BufferedIds.LengthOf(document.Id);
        if (length is 0 or > IdReader.MaxBytes)
        {
            throw new ArgumentException($"an id of {length} bytes; 1 to {IdReader.MaxBytes} are possible");
        }

        foreach (var (field, value) in document.Values)
        {
            Check(field, value);
        }
    }

    /// <summary>Adds a document that was checked, and returns its number of tokens. It is left out again where
    /// <see cref="BufferedIds.KeepLast"/> does not follow.</summary>
    public long Add(Document document)
    {
        Ids.Add(document.Id);
        foreach (var (field, value) in document.Values)
        {
            Add(Schema.NumberOf(field), value);
        }

        return EndDocument();
    }

    /// <summary>Takes all documents out. The memory of their words, nearly all there is, stays for others: it need not
    /// be asked for, emptied and collected for each segment. What of it depends on the number of words still counts in
    /// <see cref="Bytes"/>.</summary>
    public void Clear()
    {
        Ids.Clear();
        Terms.Clear();
        Stored.Clear();
        ClearColumns();
    }

    /// <summary>The stored fields of the documents, as they came.</summary>
    public StoredBuffer Stored { get; } = new();

    public List<int> Lengths(int field) => lengths[field]!;

    public KeywordBuffer Keywords(int field) => keywords[field]!;

    public NumberBuffer Numbers(int field) => numbers[field]!;

    public VectorBuffer Vectors(int field) => vectors[field]!;

    private void ClearColumns()
    {
        for (var field = 0; field < length.Length; field++)
        {
            var kind = Schema.Fields[field].Kind;
            keywords[field] = kind == FieldKind.Keyword ? new KeywordBuffer() : null;
            numbers[field] = kind == FieldKind.Number ? new NumberBuffer() : null;
            vectors[field] = kind == FieldKind.Vector ? new VectorBuffer() : null;
            lengths[field] = kind == FieldKind.Text ? [] : null;
        }
    }

    private void Check(string field, DocumentValue value)
    {
        var number = Schema.NumberOf(field);
        if (number < 0)
        {
            throw new ArgumentException($"the index has no field '{field}'");
        }

        var fits = (Schema.Fields[number].Kind, value) is
            (FieldKind.Text or FieldKind.Keyword, DocumentValue.Text)
            or (FieldKind.Number, DocumentValue.Number)
            or (FieldKind.Stored, DocumentValue.Bytes)
            or (FieldKind.Vector, DocumentValue.Vector);
        if (!fits)
        {
            throw new ArgumentException(
                $"a {value.GetType().Name} value for the {Schema.Fields[number].Kind} field '{field}'");
        }

        if (value is DocumentValue.Vector vector)
        {
            Check(Schema.Fields[number], vector.Value.Span);
        }
    }

    private static void Check(FieldSpec field, ReadOnlySpan<float> vector)
    {
        if (vector.Length != field.Dimensions)
        {
            throw new ArgumentException(
                $"a vector of {vector.Length} components; '{field.Name}' has {field.Dimensions}");
        }

        Quantizer.Check(vector);
    }

    private void Add(int field, DocumentValue value)
    {
        switch (value)
        {
            case DocumentValue.Text text when keywords[field] is { } column:
                column.Add(text.Value);
                break;
            case DocumentValue.Text text:
                AddText(field, text.Value);
                break;
            case DocumentValue.Number number:
                numbers[field]!.Set(number.Value);
                break;
            case DocumentValue.Bytes bytes:
                stored.Byte((byte)field);
                stored.Varint(bytes.Value.Length);
                stored.Bytes(bytes.Value.Span);
                break;
            case DocumentValue.Vector vector:
                vectors[field]!.Set(vector.Value.Span);
                break;
        }
    }

    private void AddText(int field, string text)
    {
        var start = position[field] == 0 ? 0 : position[field] + ValueGap;
        var sink = new TermSink(Terms, (byte)field, start);
        position[field] = start + Schema.AnalyzerOf(field).AnalyzeWords(text, ref sink);
        length[field] += sink.Tokens;
    }

    private long EndDocument()
    {
        var tokens = 0L;
        Terms.EndDocument();
        Stored.Add(stored.Written);
        stored.Clear();
        for (var field = 0; field < length.Length; field++)
        {
            keywords[field]?.EndDocument();
            numbers[field]?.EndDocument();
            vectors[field]?.EndDocument();
            lengths[field]?.Add(length[field]);
            tokens += length[field];
        }

        Array.Clear(length);
        Array.Clear(position);
        return tokens;
    }

    /// <summary>Puts the tokens of one value into the table; counts them as a length, one for each position.</summary>
    private struct TermSink(TermLog log, byte field, int start) : IWordSink
    {
        private int last = -1;

        public static bool RemembersWords => true;

        public int Tokens { get; private set; }

        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            log.Add(field, term, start + place.Position);
            if (place.Position != last)
            {
                Tokens++;
                last = place.Position;
            }
        }

        public readonly void Expect(ShortKey word) => log.Expect(word.Tagged(field));

        public bool TryAdd(ShortKey word, int position)
        {
            var terms = log.TryAdd(word.Tagged(field), start + position);
            if (terms > 0)
            {
                Tokens++;
                last = position;
            }

            return terms >= 0;
        }

        public void Add(ShortKey word, ReadOnlySpan<byte> term, int position)
        {
            log.Add(field, word.Tagged(field), term, start + position);
            if (term.Length > 0)
            {
                Tokens++;
                last = position;
            }
        }
    }
}
