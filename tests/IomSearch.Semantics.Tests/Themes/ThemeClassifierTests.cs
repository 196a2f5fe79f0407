using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeClassifierTests
{
    [Theory]
    [InlineData(
        "Cholera vaccination in camps", "Health workers vaccinate children and train nurses in clinics.", "health")]
    [InlineData(
        "Reintegration of returnees",
        "Returning migrants receive reintegration grants after assisted voluntary return.",
        "reintegration")]
    [InlineData(
        "Flood response",
        "Emergency shelter and early warning for families displaced by floods and the cyclone.",
        "DRM")]
    [InlineData(
        "Dairy cooperatives", "Smallholder farmers sell milk together and earn a higher income.", "livelihoods")]
    [InlineData(
        "Newcomers in town",
        "Language courses for immigrants and training of officials against discrimination.",
        "integration")]
    [InlineData(
        "Formation des sages-femmes",
        "Le projet équipe des maternités et forme des infirmières pour la santé des mères.",
        "health")]
    [InlineData(
        "Retorno voluntario",
        "Acogida y reintegración de migrantes retornados y deportados en su comunidad.",
        "reintegration")]
    public void A_plain_text_has_its_theme_first(string title, string text, string theme)
    {
        Assert.Equal(theme, ThemeClassifier.Shipped.Classify(title, text)[0].Theme);
    }

    [Theory]
    [InlineData("Customs information technology", "A computer system for customs declarations and tariff data.")]
    [InlineData("", "")]
    [InlineData("12 345", "2009 - 2014")]
    [InlineData("Parliamentary elections", "Ballot boxes, voter lists and observers.")]
    public void A_text_about_something_else_has_no_theme(string title, string text)
    {
        Assert.Empty(ThemeClassifier.Shipped.Classify(title, text));
    }

    [Fact]
    public void A_text_with_two_themes_has_both()
    {
        var themes = ThemeClassifier.Shipped.Classify(
            "Clinics and farms for flood-hit villages",
            "Nurses vaccinate children and treat cholera in health posts; farmers receive seed, goats and credit and sell vegetables to raise their income.");

        Assert.Contains(themes, theme => theme.Theme == "health");
        Assert.Contains(themes, theme => theme.Theme == "livelihoods");
    }

    [Fact]
    public void Themes_come_by_falling_confidence()
    {
        var confidences = Collection.Texts.Where(text => text.Themes.Count > 1)
            .Select(text => ThemeClassifier.Shipped.Classify(text.Title, text.Text, evidence: false))
            .Where(themes => themes.Count > 1)
            .Select(themes => themes.Select(theme => theme.Confidence).ToList())
            .ToList();

        Assert.NotEmpty(confidences);
        Assert.All(confidences, list => Assert.Equal(list.OrderDescending(), list));
    }

    [Fact]
    public void Evidence_names_the_words_that_decided()
    {
        var health = ThemeClassifier.Shipped.Classify(
            "Work in the hills", "Nurses vaccinate children against measles while others look on.")[0];

        Assert.Contains(health.Evidence, word => word.Text.Contains("measles", StringComparison.Ordinal));
        Assert.DoesNotContain(health.Evidence, word => word.Text == "look");
    }

    [Fact]
    public void Every_place_of_evidence_holds_a_form_of_the_word()
    {
        const string title = "Clinics in the valley";
        const string text = "The clinic vaccinates. A second clinic follows; both clinics train nurses.";

        var clinic = ThemeClassifier.Shipped.Classify(title, text)[0].Evidence.Single(word => word.Text == "Clinics");

        Assert.Equal(["Clinics", "clinic", "clinic", "clinics"], clinic.Places.Select(
            place => (place.Field == "title" ? title : text).Substring(place.Start, place.Length)));
    }

    [Fact]
    public void Places_of_a_text_without_a_title_count_from_its_first_sign()
    {
        const string text = "malaria nets, malaria tests and malaria drugs";

        var words = ThemeClassifier.Shipped.Classify("", text)[0].Evidence;

        Assert.All(words, word => Assert.Equal(word.Text, text.Substring(word.Places[0].Start, word.Places[0].Length)));
        Assert.Contains(
            words, word => word.Places.Contains(new EvidencePlace(false, 0, 7)) || word.Places[0].Start == 0);
    }

    [Fact]
    public void Without_evidence_the_confidence_is_the_same()
    {
        var with = ThemeClassifier.Shipped.Classify("Malaria nets", "Nets and drugs for children.");
        var without = ThemeClassifier.Shipped.Classify("Malaria nets", "Nets and drugs for children.", evidence: false);

        Assert.Equal(
            with.Select(theme => (theme.Theme, theme.Confidence)),
            without.Select(theme => (theme.Theme, theme.Confidence)));
        Assert.All(without, theme => Assert.Empty(theme.Evidence));
    }

    [Fact]
    public void A_text_is_answered_alike_whatever_was_asked_before_and_beside()
    {
        var texts = Collection.Texts.Take(200).ToList();
        var classifier = new ThemeClassifier(ThemeModel.Shipped());
        var alone = texts.ConvertAll(text => new ThemeClassifier(ThemeModel.Shipped()).Odds(text.Title, text.Text));

        var beside = new double[texts.Count][];
        Parallel.For(0, texts.Count, place => beside[place] = classifier.Odds(texts[place].Title, texts[place].Text));

        Assert.Equal(alone, beside);
    }

    [Fact]
    public void A_text_of_a_million_letters_is_answered()
    {
        var text = string.Concat(Enumerable.Repeat("Nurses treat malaria. ", 50_000));

        Assert.Equal("health", ThemeClassifier.Shipped.Classify("", text)[0].Theme);
    }

    [Fact]
    public void A_word_without_end_is_answered()
    {
        Assert.Empty(ThemeClassifier.Shipped.Classify(new string('x', 30_000), new string('y', 30_000)));
    }
}
