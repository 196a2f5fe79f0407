namespace IomSearch.Semantics.Themes;

/// <summary>Fits a <see cref="Calibration"/> to what a model said of texts that it had not seen.</summary>
/// <remarks>
/// Slope and offset are those under which the rightness of the likeliest theme is most likely (Platt, Probabilistic Outputs for
/// Support Vector Machines, 1999). Among the training texts more have no theme than among the projects of an index, so texts
/// of none are weighed as if they were <see cref="NoneShare"/> of all: a confidence is meant for records that somebody took
/// into a collection about these themes.
/// </remarks>
internal static class Calibrator
{
    /// <summary>The share of texts without a theme that confidences are meant for.</summary>
    public const double NoneShare = 0.15;

    private const int Steps = 50;

    /// <summary>The calibration for held-out answers, a theme and none among them at least.</summary>
    public static Calibration Fit(IReadOnlyList<HeldOutText> texts)
    {
        var weight = NoneWeight(texts);
        var events = texts
            .Select(text => (
                Odds: text.Odds[ThemeOdds.First(text.Odds)],
                Right: text.Text.Carries(ThemeOdds.First(text.Odds)),
                Weight: text.Text.Themes.Count == 0 ? weight : 1))
            .ToList();
        var (slope, offset) = Logistic(events);
        var fitted = new Calibration((float)slope, (float)offset, 0, 0);
        return fitted with { First = BestFirst(texts, fitted), Further = BestFurther(texts, fitted) };
    }

    private static double NoneWeight(IReadOnlyList<HeldOutText> texts)
    {
        var none = texts.Count(text => text.Text.Themes.Count == 0);
        return NoneShare / (1 - NoneShare) * (texts.Count - none) / Math.Max(1, none);
    }

    // Newton's method on two numbers; the loss is convex, and a little damping keeps separable events finite.
    private static (double Slope, double Offset) Logistic(List<(double Odds, bool Right, double Weight)> events)
    {
        const double Damping = 1e-3;
        var (slope, offset) = (1.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            var (first, second) = (Damping * (slope - 1), Damping * offset);
            var (both, firstTwice, secondTwice) = (0.0, Damping, Damping);
            foreach (var (odds, right, weight) in events)
            {
                var p = 1 / (1 + PlainMath.Exp(-(slope * odds) - offset));
                var push = weight * (p - (right ? 1 : 0));
                var bend = weight * p * (1 - p);
                first += push * odds;
                second += push;
                firstTwice += bend * odds * odds;
                both += bend * odds;
                secondTwice += bend;
            }

            var determinant = (firstTwice * secondTwice) - (both * both);
            slope -= ((secondTwice * first) - (both * second)) / determinant;
            offset -= ((firstTwice * second) - (both * first)) / determinant;
        }

        return (slope, offset);
    }

    // The threshold with the highest sum of two shares: of the texts with a theme those told rightly, which count twice, for a
    // theme that is missing hides a project; and of the texts without one those left so.
    private static float BestFirst(IReadOnlyList<HeldOutText> texts, Calibration calibration) => Best(threshold =>
    {
        var (told, themed, kept, none) = (0, 0, 0, 0);
        foreach (var text in texts)
        {
            var first = ThemeOdds.First(text.Odds);
            var given = calibration.Confidence(text.Odds[first]) >= threshold;
            if (text.Text.Themes.Count == 0)
            {
                (kept, none) = (kept + (given ? 0 : 1), none + 1);
            }
            else
            {
                (told, themed) = (told + (given && text.Text.Carries(first) ? 1 : 0), themed + 1);
            }
        }

        return (2.0 * told / Math.Max(1, themed)) + ((double)kept / Math.Max(1, none));
    });

    // The threshold with the highest F1 of the themes behind the first.
    private static float BestFurther(IReadOnlyList<HeldOutText> texts, Calibration calibration) => Best(threshold =>
    {
        var (right, wrong, missed) = (0, 0, 0);
        foreach (var text in texts)
        {
            for (var theme = 0; theme < Theme.None; theme++)
            {
                if (theme == ThemeOdds.First(text.Odds))
                {
                    continue;
                }

                var given = calibration.Confidence(text.Odds[theme]) >= threshold;
                var carried = text.Text.Carries(theme);
                right += given && carried ? 1 : 0;
                wrong += given && !carried ? 1 : 0;
                missed += !given && carried ? 1 : 0;
            }
        }

        return right == 0 ? 0 : 2.0 * right / ((2.0 * right) + wrong + missed);
    });

    private static float Best(Func<double, double> worth) =>
        (float)(Enumerable.Range(5, 91).MaxBy(hundredths => worth(hundredths / 100.0)) / 100.0);
}

/// <summary>A labelled text with what a model said of it that had not seen it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Odds">The log-odds of the themes by number.</param>
internal sealed record HeldOutText(ThemeText Text, double[] Odds);
