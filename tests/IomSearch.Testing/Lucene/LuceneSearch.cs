using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using IomSearch.Engine.Schema;

namespace IomSearch.Testing.Lucene;

/// <summary>Runs queries through Apache Lucene by <c>QueryRun.java</c>, over documents that it
/// indexes as one segment.</summary>
public static class LuceneSearch
{
    /// <summary>All hits of each query, best first.</summary>
    /// <param name="analyzer">The analyzer of text: english, words.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="documents">The documents, in the order of their ids, which is how ties go.</param>
    /// <param name="queries">The queries.</param>
    public static IReadOnlyList<LuceneHits> Run(
        string analyzer, IndexSchema schema, IReadOnlyList<Document> documents, IReadOnlyList<LuceneQuery> queries)
    {
        var answer = LuceneDriver.Instance.Run("QueryRun", [analyzer], input =>
        {
            using var output = new BufferedStream(input, 1 << 16);
            Number(output, documents.Count);
            foreach (var document in documents)
            {
                Write(output, schema, document);
            }

            Number(output, queries.Count);
            foreach (var query in queries)
            {
                Unit(output, (char)query.Language);
                Text(output, query.Text);
            }
        });
        var reader = new AnswerReader(answer);
        return [.. queries.Select(_ => reader.Hits())];
    }

    private static void Write(Stream output, IndexSchema schema, Document document)
    {
        var fields = document.Values
            .Where(pair => pair.Value is DocumentValue.Text or DocumentValue.Number).ToList();
        Text(output, document.Id);
        Number(output, fields.Count);
        foreach (var (field, value) in fields)
        {
            Text(output, field);
            Unit(output, schema.Fields[schema.NumberOf(field)].Kind switch
            {
                FieldKind.Text => 't',
                FieldKind.Keyword => 'k',
                _ => 'n',
            });
            Text(output, value is DocumentValue.Number number
                ? number.Value.ToString(CultureInfo.InvariantCulture)
                : ((DocumentValue.Text)value).Value);
        }
    }

    private static void Text(Stream output, string text)
    {
        Number(output, text.Length);
        foreach (var unit in text)
        {
            Unit(output, unit);
        }
    }

    private static void Unit(Stream output, char unit)
    {
        output.WriteByte((byte)(unit >> 8));
        output.WriteByte((byte)unit);
    }

    private static void Number(Stream output, int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        output.Write(bytes);
    }

    private sealed class AnswerReader(byte[] answer)
    {
        private int place;

        public LuceneHits Hits()
        {
            var count = Number();
            if (count < 0)
            {
                return new LuceneHits([], Text());
            }

            var hits = new LuceneHit[count];
            for (var i = 0; i < count; i++)
            {
                hits[i] = new LuceneHit(Text(), BitConverter.Int32BitsToSingle(Number()));
            }

            return new LuceneHits(hits, null);
        }

        private int Number()
        {
            place += 4;
            return BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(place - 4));
        }

        private string Text()
        {
            var length = 2 * Number();
            place += length;
            return Encoding.BigEndianUnicode.GetString(answer, place - length, length);
        }
    }
}

/// <summary>A query for Lucene.</summary>
/// <param name="Language">How it is written.</param>
/// <param name="Text">The query.</param>
public sealed record LuceneQuery(LuceneLanguage Language, string Text);

/// <summary>How a query for Lucene is written; the number is the letter that <c>QueryRun.java</c> reads.</summary>
public enum LuceneLanguage
{
    /// <summary>For the classic query parser, words optional.</summary>
    ClassicOr = 'o',

    /// <summary>For the classic query parser, words required.</summary>
    ClassicAnd = 'a',

    /// <summary>As <see cref="LuceneTree"/> writes it.</summary>
    Tree = 't',
}

/// <summary>What Lucene found.</summary>
/// <param name="Hits">All of them, best first.</param>
/// <param name="Problem">Why the query could not be parsed, or null.</param>
public sealed record LuceneHits(IReadOnlyList<LuceneHit> Hits, string? Problem);

/// <summary>A hit of Lucene.</summary>
public readonly record struct LuceneHit(string Id, float Score);
