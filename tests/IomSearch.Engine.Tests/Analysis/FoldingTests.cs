using System.Globalization;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Éàçñü ÅØÆŒß ẞ", "eacnu aoaeoess ss")]
    [InlineData("Łódź Đà Nẵng İstanbul Iğdır", "lodz da nang istanbul igdir")]
    [InlineData("ﬁnance Ｒｅｔｕｒｎ ℡", "finance return tel")]
    [InlineData("٣ ३ ３ ²", "3 3 3 2")]
    [InlineData("مُهَاجِر أحمد", "مهاجر احمد")]
    [InlineData("Ελλάς ΑΘΉΝΑ", "ελλασ αθηνα")]
    [InlineData("हिन्दी が กำ", "हिन्दी が กำ")]
    [InlineData("co\u00ADop \u200Bx\uFEFF", "coop x")]
    [InlineData("l\u2019eau", "l'eau")]
    [InlineData("𝐀 \uD800 𐐀", "a \uD800 𐐨")]
    public void A_text_folds(string text, string folded) => Assert.Equal(folded, Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once()
    {
        foreach (var point in CodePoints())
        {
            var folded = Fold(point);
            Assert.True(
                Fold(folded) == folded, $"U+{char.ConvertToUtf32(point, 0):X4} folds to {folded}, then {Fold(folded)}");
        }
    }

    [Fact]
    public void Capitals_and_small_letters_fold_to_the_same()
    {
        foreach (var point in CodePoints())
        {
            var lowered = new char[2];
            var lower = new string(lowered, 0, Folding.Lower(point, lowered));
            Assert.True(Fold(lower) == Fold(point), $"U+{char.ConvertToUtf32(point, 0):X4}");
        }
    }

    [Theory]
    [InlineData("éñçůǘŵ", "e\u0301n\u0303c\u0327u\u030Au\u0308\u0301w\u0302")]
    [InlineData("ấợй", "a\u0302\u0301o\u031B\u0323и\u0306")]
    public void Composed_and_decomposed_letters_fold_to_the_same(string composed, string decomposed) =>
        Assert.Equal(Fold(composed), Fold(decomposed));

    [Theory]
    [InlineData('É', 'é')]
    [InlineData('İ', 'i')]
    [InlineData('ẞ', 'ß')]
    [InlineData('ß', 'ß')]
    [InlineData('Σ', 'σ')]
    public void A_capital_has_a_small_letter(int capital, int small) => Assert.Equal(small, Folding.Lower(capital));

    private static IEnumerable<string> CodePoints() =>
        Enumerable.Range(0, 0x110000).Where(point => point is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32)
            .Where(text => CharUnicodeInfo.GetUnicodeCategory(text, 0) != UnicodeCategory.OtherNotAssigned);

    private static string Fold(string text)
    {
        var folded = new char[text.Length * Folding.LongestForm];
        return new string(folded, 0, Folding.Fold(text, folded));
    }
}
