namespace IomSearch.Semantics.Themes;

/// <summary>How a model grows with the texts it is trained on: shows whether more texts would help.</summary>
public static class LearningCurve
{
    private const int HeldOutOf = 5;

    private static readonly int[] Parts = [8, 4, 2, 1];

    /// <summary>Models of an eighth, a quarter, a half and all of four fifths of the texts, asked of the last fifth.</summary>
    /// <param name="texts">At least five of every class.</param>
    public static IReadOnlyList<LearningPoint> Of(IReadOnlyList<ThemeText> texts)
    {
        var heldOut = texts.Where((_, place) => place % HeldOutOf == HeldOutOf - 1).ToList();
        var seen = texts.Where((_, place) => place % HeldOutOf != HeldOutOf - 1).ToList();
        return [.. Parts.Select(part => Point([.. seen.Where((_, place) => place % part == 0)], heldOut))];
    }

    private static LearningPoint Point(List<ThemeText> seen, List<ThemeText> heldOut)
    {
        var classifier = new ThemeClassifier(ThemeTrainer.Fit(seen, Calibration.None));
        var answers = heldOut.Select(text =>
        {
            var said = classifier.Classify(text.Title, text.Text, evidence: false);
            return new JudgedAnswer(
                text.Themes, said.Count == 0 ? null : said[0].Theme, said.Count == 0 ? 0 : said[0].Confidence);
        });
        return new LearningPoint(seen.Count, new ThemeFigures([.. answers]).MacroF1);
    }
}

/// <summary>A point of a learning curve.</summary>
/// <param name="Texts">Number of texts trained on.</param>
/// <param name="MacroF1">Of the held-out texts.</param>
public sealed record LearningPoint(int Texts, double MacroF1);
