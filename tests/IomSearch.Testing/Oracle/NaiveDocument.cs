using System.Collections.Immutable;
using System.Text;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;

namespace IomSearch.Testing.Oracle;

/// <summary>One document with all its values and tokens spelt out.</summary>
public sealed class NaiveDocument
{
    private const int ValueGap = 100;

    private readonly Dictionary<string, List<(string Term, int Position)>> tokens = [];
    private readonly Dictionary<string, SortedSet<string>> values = [];
    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<string, int> nextPosition = [];

    public NaiveDocument(IndexSchema schema, Document document)
    {
        Id = document.Id;
        foreach (var (field, value) in document.Values)
        {
            switch (value)
            {
                case DocumentValue.Text text when schema.Fields[schema.NumberOf(field)].Kind == FieldKind.Keyword:
                    values.TryAdd(field, new SortedSet<string>(Utf8Order.Instance));
                    values[field].Add(text.Value);
                    break;
                case DocumentValue.Text text:
                    Tokenize(field, schema.AnalyzerOf(schema.NumberOf(field)), text.Value);
                    break;
                case DocumentValue.Number number:
                    numbers[field] = number.Value;
                    break;
            }
        }
    }

    public string Id { get; }

    /// <summary>The terms of a text field in the order of their positions.</summary>
    public IReadOnlyList<(string Term, int Position)> Tokens(string field) => tokens.GetValueOrDefault(field, []);

    /// <summary>Where a term stands in a text field, ascending.</summary>
    public ImmutableArray<int> Positions(string field, string term) =>
        [.. Tokens(field).Where(token => token.Term == term).Select(token => token.Position)];

    /// <summary>Number of positions of a text field that have a token.</summary>
    public int Length(string field) => Tokens(field).Select(token => token.Position).Distinct().Count();

    /// <summary>The values of a keyword field, in byte order.</summary>
    public IReadOnlyCollection<string> Values(string field) => values.GetValueOrDefault(field, []);

    /// <summary>The value of a number field, or null.</summary>
    public long? Number(string field) => numbers.TryGetValue(field, out var number) ? number : null;

    private void Tokenize(string field, Analyzer analyzer, string text)
    {
        var list = tokens.TryGetValue(field, out var known) ? known : tokens[field] = [];
        var used = nextPosition.GetValueOrDefault(field);
        var start = used == 0 ? 0 : used + ValueGap;
        var sink = new ListSink(list, start);
        nextPosition[field] = start + analyzer.Analyze(text, ref sink);
    }

    private readonly struct ListSink(List<(string Term, int Position)> list, int start) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place) =>
            list.Add((Encoding.UTF8.GetString(term), start + place.Position));
    }
}
