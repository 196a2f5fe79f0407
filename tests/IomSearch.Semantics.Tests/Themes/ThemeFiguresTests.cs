using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeFiguresTests
{
    private static readonly JudgedAnswer[] Answers =
    [
        new(["health"], "health", 0.9), new(["health"], "health", 0.9), new(["health"], "DRM", 0.6),
        new(["health"], null, 0),
        new(["DRM", "livelihoods"], "livelihoods", 0.8), new(["DRM"], "DRM", 0.7), new([], null, 0),
        new([], "DRM", 0.6),
    ];

    private static readonly ThemeFigures Figures = new(Answers);

    [Fact]
    public void Accuracy_is_of_the_texts_with_a_theme()
    {
        Assert.Equal(4 / 6.0, Figures.Accuracy, 12);
    }

    [Fact]
    public void What_has_no_theme_and_is_left_so_is_kept()
    {
        Assert.Equal(0.5, Figures.NoneKept);
    }

    [Fact]
    public void A_second_accepted_theme_counts_for_itself()
    {
        Assert.Equal(
            (1, 0),
            (Figures.Support(Theme.NumberOf("livelihoods")),
                Figures.Taken(Theme.NumberOf("DRM"), Theme.NumberOf("livelihoods"))));
    }

    [Theory]
    [InlineData("health", 1, 0.5, 2 / 3.0)]
    [InlineData("DRM", 1 / 3.0, 1, 0.5)]
    [InlineData("integration", 0, 0, 0)]
    public void Precision_recall_and_F1_are_those_of_the_confusion_table(
        string theme, double precision, double recall, double f1)
    {
        var c = Theme.NumberOf(theme);

        Assert.Equal(precision, Figures.Precision(c), 12);
        Assert.Equal(recall, Figures.Recall(c), 12);
        Assert.Equal(f1, Figures.F1(c), 12);
    }

    [Fact]
    public void Macro_F1_is_the_mean_over_the_themes()
    {
        Assert.Equal(((2 / 3.0) + 0.5 + 1) / 5, Figures.MacroF1, 12);
    }

    [Fact]
    public void Figures_of_nothing_are_zero()
    {
        var none = new ThemeFigures([]);

        Assert.Equal((0, 0, 0, 0), (none.Accuracy, none.NoneKept, none.MacroF1, none.Reliability.Error));
    }

    [Fact]
    public void An_interval_of_equal_answers_has_no_width()
    {
        JudgedAnswer[] right = [.. Enumerable.Repeat(new JudgedAnswer(["health"], "health", 1), 30)];

        Assert.Equal((1, 1), Bootstrap.Interval(right, figures => figures.Accuracy));
    }

    [Fact]
    public void An_interval_is_about_two_standard_errors_to_each_side()
    {
        JudgedAnswer[] half =
            [.. Enumerable.Range(0, 100).Select(i => new JudgedAnswer(["health"], i % 2 == 0 ? "health" : "DRM", 1))];

        var (low, high) = Bootstrap.Interval(half, figures => figures.Accuracy);

        Assert.InRange(low, 0.37, 0.43);
        Assert.InRange(high, 0.57, 0.63);
    }
}
