using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class UnigramTokenizerTests
{
    private static readonly VocabularyPiece[] Marks = [.. Enumerable.Repeat(new VocabularyPiece("\ufffd", 0), 6)];

    [Fact]
    public void The_pieces_are_those_with_the_largest_sum()
    {
        // ▁ab + c is -3; ▁a + bc is -4; ▁ + a + b + c is -10.
        var tokenizer = Of(("▁", -4), ("a", -2), ("b", -2), ("c", -2), ("▁a", -2), ("▁ab", -1), ("bc", -2));

        Assert.Equal(["▁ab", "c"], Pieces(tokenizer, "abc"));
        Assert.Equal(["▁a", "▁", "▁a", "c"], Pieces(tokenizer, "a  ac"));
    }

    [Fact]
    public void Unknown_characters_in_a_row_are_one_piece()
    {
        var tokenizer = Of(("▁", -1), ("a", -1));

        Assert.Equal(["▁", "?", "a", "?"], Pieces(tokenizer, "xyaz\ud83d\ude80"));
        Assert.Equal(["▁", "▁", "a"], Pieces(tokenizer, "\na"));
    }

    [Fact]
    public void No_text_is_no_piece()
    {
        Assert.Empty(Of(("▁", -1)).Tokenizer.Tokens(""));
    }

    [Theory]
    [InlineData("office ﬁnance…", "office finance...")]
    [InlineData("re\u0301inte\u0301gration", "réintégration")]
    [InlineData("\uFF21\uFF22\u00A0½", "AB 1\u20442")]
    public void Characters_become_those_the_vocabulary_knows(string text, string form)
    {
        Assert.Equal(form, CompatibleText.Of(text));
    }

    [Fact]
    public void No_other_way_to_cut_a_text_has_a_larger_sum() => Seeded.Rounds(50, random =>
    {
        string[] texts = ["▁", "a", "b", "▁a", "ab", "ba", "aab", "▁ab", "bb", "b▁"];
        var vocabulary = Of([.. texts.Select(text => (text, -1 - (float)random.NextDouble()))]);
        var text = string.Concat(Enumerable.Range(0, 12).Select(_ => "ab "[random.Next(3)]));

        var sum = vocabulary.Tokenizer.Tokens(text).Sum(piece => (double)vocabulary.Pieces[piece].Score);

        Assert.Equal(Best("▁" + text.Replace(' ', '▁'), vocabulary.Pieces[6..]), sum, 4);
    });

    private static double Best(string rest, VocabularyPiece[] pieces) => rest.Length == 0
        ? 0
        : pieces.Where(piece => rest.StartsWith(piece.Text, StringComparison.Ordinal))
            .Max(piece => piece.Score + Best(rest[piece.Text.Length..], pieces));

    private static (UnigramTokenizer Tokenizer, VocabularyPiece[] Pieces) Of(params (string Text, float Score)[] pieces)
    {
        VocabularyPiece[] all = [.. Marks, .. pieces.Select(piece => new VocabularyPiece(piece.Text, piece.Score))];
        return (new UnigramTokenizer(all), all);
    }

    private static IEnumerable<string> Pieces((UnigramTokenizer Tokenizer, VocabularyPiece[] Pieces) of, string text) =>
        of.Tokenizer.Tokens(text).Select(piece => piece == 0 ? "?" : of.Pieces[piece].Text);
}
