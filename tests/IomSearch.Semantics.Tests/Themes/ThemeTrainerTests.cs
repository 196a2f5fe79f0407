using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeTrainerTests
{
    [Fact]
    public void The_same_texts_give_the_same_bytes()
    {
        Assert.Equal(
            ThemeModelFile.Write(ThemeTrainer.Train(Collection.Small)),
            ThemeModelFile.Write(ThemeTrainer.Train(Collection.Small)));
    }

    [Fact]
    public void A_class_with_fewer_texts_than_folds_is_named()
    {
        var problem = Assert.Throws<ArgumentException>(() => ThemeTrainer.Train([.. Collection.Small.Skip(2)]));

        Assert.StartsWith("health has fewer than 5 texts", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Held_out_texts_are_told_as_well_as_the_report_says()
    {
        var figures = new ThemeFigures(Collection.Validation.Answers());

        Assert.True(figures.MacroF1 > 0.89, ThemeReport.Of(figures, "cross-validation"));
        Assert.True(figures.Reliability.Error < 0.04, ThemeReport.Of(figures, "cross-validation"));
    }
}
