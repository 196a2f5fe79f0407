namespace IomSearch.Semantics.Themes;

/// <summary>How a model grows with the texts it is trained on: shows whether more texts would help.</summary>
public static class LearningCurve
{
    private const int HeldOutOf = 5;

    private static readonly int[] Parts = [8, 4, 2, 1];

    /// <summary>Models of an eighth, a quarter, a half and all of four fifths of the texts, asked of the last
    /// fifth.</summary>
    /// <remarks>Each fifth of what a model may see calibrates it, for a small model is less sure of what it knows; one
    /// threshold for all would call that ignorance.</remarks>
    /// <param name="texts">So many that an eighth of four fifths still has some of every class.</param>
    public static IReadOnlyList<LearningPoint> Of(IReadOnlyList<ThemeText> texts)
    {
        var heldOut = texts.Where((_, place) => place % HeldOutOf == HeldOutOf - 1).ToList();
        var seen = texts.Where((_, place) => place % HeldOutOf != HeldOutOf - 1).ToList();
        var points = new LearningPoint[Parts.Length];
        Parallel.For(0, points.Length, point =>
            points[point] = Point([.. seen.Where((_, place) => place % Parts[point] == 0)], heldOut));
        return points;
    }

    private static LearningPoint Point(List<ThemeText> seen, List<ThemeText> heldOut)
    {
        var classifier = new ThemeClassifier(ThemeTrainer.Fit([.. Fitted(seen)], Calibration.None));
        var calibration = Calibrator.Fit([.. seen.Except(Fitted(seen)).Select(text => Ask(classifier, text))]);
        var answers = heldOut.Select(text => CrossValidation.Answer(Ask(classifier, text), calibration));
        return new LearningPoint(seen.Count, new ThemeFigures([.. answers]).MacroF1);
    }

    private static IEnumerable<ThemeText> Fitted(List<ThemeText> seen) =>
        seen.Where((_, place) => place % HeldOutOf != HeldOutOf - 1);

    private static HeldOutText Ask(ThemeClassifier classifier, ThemeText text) =>
        new(text, classifier.Odds(text.Title, text.Text));
}

/// <summary>A point of a learning curve.</summary>
/// <param name="Texts">Number of texts trained on.</param>
/// <param name="MacroF1">Of the held-out texts.</param>
public sealed record LearningPoint(int Texts, double MacroF1);
