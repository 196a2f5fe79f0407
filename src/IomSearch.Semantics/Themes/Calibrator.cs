namespace IomSearch.Semantics.Themes;

/// <summary>Fits a <see cref="Calibration"/> to what a model said of texts that it had not seen.</summary>
/// <remarks>
/// Slope and offset are those under which the rightness of the likeliest theme is most likely (Platt, Probabilistic
/// Outputs for Support Vector Machines, 1999). Among the training texts more have no theme than among the projects of
/// an index, so texts of none are weighed as if they were <see cref="NoneShare"/> of all: a confidence is meant for
/// records that somebody took into a collection about these themes.
/// </remarks>
internal static class Calibrator
{
    /// <summary>The share of texts without a theme that confidences are meant for.</summary>
    public const double NoneShare = 0.15;

    private const int Steps = 200;
    private const double Tolerance = 1e-12;
    private const double Flat = 0.01;

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
        var line = LimitedMemoryBfgs.Minimise(new RightnessLoss(events), Steps, Tolerance);
        var fitted = new Calibration((float)line[0], (float)line[1], 0, 0);
        return fitted with { First = BestFirst(texts, fitted), Further = BestFurther(texts, fitted) };
    }

    private static double NoneWeight(IReadOnlyList<HeldOutText> texts)
    {
        var none = texts.Count(text => text.Text.Themes.Count == 0);
        return NoneShare / (1 - NoneShare) * (texts.Count - none) / Math.Max(1, none);
    }

    // The threshold with the highest sum of two shares: of the texts with a theme those told rightly, which count half
    // as much again, for a theme that is missing hides a project; and of the texts without one those left so.
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

        return (1.5 * told / Math.Max(1, themed)) + ((double)kept / Math.Max(1, none));
    });

    // The threshold with the highest F½ of the themes behind the first: a wrong one costs more trust than a missing one
    // costs hits, as the first theme finds the text anyway.
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

        return right == 0 ? 0 : 1.25 * right / ((1.25 * right) + wrong + (0.25 * missed));
    });

    // The top is flat and its highest point chance: the mean of the thresholds whose worth is within a
    // hundredth of the best.
    private static float Best(Func<double, double> worth)
    {
        var worths = Enumerable.Range(5, 91)
            .Select(hundredths => (Threshold: hundredths / 100.0, Worth: worth(hundredths / 100.0)))
            .ToList();
        var best = worths.Max(point => point.Worth);
        return (float)worths.Where(point => point.Worth >= best - Flat).Average(point => point.Threshold);
    }
}

/// <summary>A labelled text with what a model said of it that had not seen it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Odds">The log-odds of the themes by number.</param>
internal sealed record HeldOutText(ThemeText Text, double[] Odds);

/// <summary>The negative logarithm of the likelihood that answers are right as often as a slope
/// and an offset say.</summary>
/// <remarks>A little damping keeps the two finite where all answers above some log-odds are right and
/// all below are wrong.</remarks>
/// <param name="answers">Log-odds, whether the answer is right, and how much it counts.</param>
internal sealed class RightnessLoss(IReadOnlyList<(double Odds, bool Right, double Weight)> answers) : IObjective
{
    private const double Damping = 1e-3;

    /// <inheritdoc/>
    public int Length => 2;

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> at, Span<double> gradient)
    {
        var loss = Damping / 2 * ((at[0] * at[0]) + (at[1] * at[1]));
        (gradient[0], gradient[1]) = (Damping * at[0], Damping * at[1]);
        foreach (var (odds, right, weight) in answers)
        {
            var p = 1 / (1 + PlainMath.Exp(-(at[0] * odds) - at[1]));
            loss -= weight * PlainMath.Log(Math.Max(right ? p : 1 - p, 1e-300));
            var push = weight * (p - (right ? 1 : 0));
            gradient[0] += push * odds;
            gradient[1] += push;
        }

        return loss;
    }
}
