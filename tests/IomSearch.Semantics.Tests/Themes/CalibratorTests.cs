using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class CalibratorTests
{
    [Fact]
    public void Confidences_that_boast_are_made_modest()
    {
        // Log-odds of 4 say 98 in 100, but only 75 are right; log-odds of -2 are right for a quarter.
        HeldOutText[] texts =
        [
            .. Enumerable.Range(0, 400).Select(i => Text(i, i % 4 == 0 ? "DRM" : "health", 4)),
            .. Enumerable.Range(0, 400).Select(i => Text(i, i % 4 == 0 ? "health" : "DRM", -2)),
        ];

        var calibration = Calibrator.Fit(texts);

        Assert.Equal(0.75, calibration.Confidence(4), 0.01);
        Assert.Equal(0.25, calibration.Confidence(-2), 0.01);
    }

    [Fact]
    public void The_first_threshold_lies_between_texts_with_and_without_a_theme()
    {
        HeldOutText[] texts =
        [
            .. Enumerable.Range(0, 100).Select(i => Text(i, "health", 3)),
            .. Enumerable.Range(0, 100).Select(i => Text(i, null, -3)),
        ];

        var calibration = Calibrator.Fit(texts);

        Assert.InRange(calibration.First, calibration.Confidence(-3), calibration.Confidence(3));
    }

    [Fact]
    public void The_likeliest_theme_comes_first_and_others_from_the_further_threshold_on()
    {
        var calibration = new Calibration(1, 0, 0.5f, 0.4f);

        var chosen = calibration.Choose([-0.3, 2, -1, 0.5, -9]);

        Assert.Equal([1, 3, 0], chosen.Select(theme => theme.Theme));
    }

    [Fact]
    public void A_text_whose_likeliest_theme_is_below_the_first_threshold_has_none()
    {
        Assert.Empty(new Calibration(1, 0, 0.6f, 0.1f).Choose([0.3, 0.2, 0.1, 0, -1]));
    }

    private static HeldOutText Text(int number, string? theme, double odds) => new(
        new ThemeText($"t-{number}", theme is null ? [] : [theme], "T", "", "en"), [-20, odds, -20, -20, -20]);
}
