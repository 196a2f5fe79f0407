using System.Buffers.Binary;
using System.Text;

namespace IomSearch.Testing.Lucene;

/// <summary>The tokens of one text as Lucene finds them.</summary>
/// <param name="Tokens">Each token.</param>
/// <param name="Positions">The number of positions used, with stop words at the end.</param>
public sealed record LuceneTokens(IReadOnlyList<LuceneToken> Tokens, int Positions)
{
    /// <summary>Analyzes texts with an analyzer of <c>TokenDump.java</c>: english, words.</summary>
    public static IReadOnlyList<LuceneTokens> Of(string analyzer, IReadOnlyList<string> texts)
    {
        var answer = LuceneDriver.Instance.Run("TokenDump", [analyzer], input => Write(texts, input));
        var place = 0;
        var all = new LuceneTokens[texts.Count];
        for (var text = 0; text < all.Length; text++)
        {
            var tokens = new LuceneToken[Number(answer, ref place)];
            for (var token = 0; token < tokens.Length; token++)
            {
                var position = Number(answer, ref place);
                var start = Number(answer, ref place);
                var end = Number(answer, ref place);
                var bytes = 2 * Number(answer, ref place);
                tokens[token] = new LuceneToken(Units(answer.AsSpan(place, bytes)), position, start, end);
                place += bytes;
            }

            all[text] = new LuceneTokens(tokens, Number(answer, ref place));
        }

        return all;
    }

    private static void Write(IReadOnlyList<string> texts, Stream input)
    {
        using var buffered = new BufferedStream(input, 1 << 16);
        Span<byte> length = stackalloc byte[4];
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            buffered.Write(length);
            foreach (var unit in text)
            {
                buffered.WriteByte((byte)(unit >> 8));
                buffered.WriteByte((byte)unit);
            }
        }
    }

    private static int Number(byte[] answer, ref int place)
    {
        place += 4;
        return BinaryPrimitives.ReadInt32BigEndian(answer.AsSpan(place - 4));
    }

    // Not by an encoding, which would replace surrogates that lack their other half.
    private static string Units(ReadOnlySpan<byte> bytes)
    {
        var units = new StringBuilder(bytes.Length / 2);
        for (var i = 0; i < bytes.Length; i += 2)
        {
            units.Append((char)BinaryPrimitives.ReadUInt16BigEndian(bytes[i..]));
        }

        return units.ToString();
    }
}

/// <summary>A token of Lucene.</summary>
/// <param name="Term">Its term.</param>
/// <param name="Position">The number of its position, from 0.</param>
/// <param name="Start">Its first UTF-16 unit in the text.</param>
/// <param name="End">The UTF-16 unit after its last.</param>
public sealed record LuceneToken(string Term, int Position, int Start, int End);
