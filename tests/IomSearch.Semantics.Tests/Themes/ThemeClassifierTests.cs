using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeClassifierTests
{
    [Theory]
    [InlineData("Cholera vaccination in camps", "Health workers vaccinate children and train nurses in clinics.", "health")]
    [InlineData("Reintegration of returnees", "Returning migrants receive reintegration grants after assisted voluntary return.", "reintegration")]
    [InlineData("Flood response", "Emergency shelter and early warning for families displaced by floods and the cyclone.", "DRM")]
    public void A_plain_text_has_its_theme_first(string title, string text, string theme)
    {
        Assert.Equal(theme, ThemeClassifier.Shipped.Classify(title, text)[0].Theme);
    }

    [Fact]
    public void A_text_about_something_else_has_no_theme()
    {
        Assert.Empty(ThemeClassifier.Shipped.Classify("Customs information technology", "A computer system for customs declarations and tariff data."));
    }

    [Fact]
    public void Evidence_gives_the_words_at_their_places()
    {
        const string title = "Mobile clinics";
        const string text = "Nurses vaccinate children against measles in the mountains.";
        var whole = $"{title}\n{text}";

        var health = ThemeClassifier.Shipped.Classify(title, text)[0];

        Assert.NotEmpty(health.Evidence);
        Assert.All(health.Evidence, word => Assert.Equal(word.Text, whole.Substring(word.Start, word.Length)));
    }

    [Fact]
    public void Held_out_texts_are_classified_as_well_as_the_report_says()
    {
        var heldOut = ThemeTrainer.HeldOut(ThemeExample.ReadFolder(Checkout.Path("corpus/themes"))).ToList();

        var report = new TrainingReport(heldOut, Calibration.Temperature(heldOut));

        Assert.True(report.MacroF1 > 0.80, report.ToString());
        Assert.True(report.CalibrationError < 0.06, report.ToString());
    }

    [Fact]
    public void A_line_that_is_no_example_is_named()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.jsonl"), "{\"id\":\"1\",\"themes\":[\"helth\"],\"title\":\"\",\"text\":\"\",\"language\":\"en\"}\n");

        var problem = Assert.Throws<InvalidDataException>(() => ThemeExample.ReadFolder(folder.Path));

        Assert.Contains("a.jsonl:1: there is no theme 'helth'", problem.Message, StringComparison.Ordinal);
    }
}
