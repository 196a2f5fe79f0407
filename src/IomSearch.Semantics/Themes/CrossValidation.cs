namespace IomSearch.Semantics.Themes;

/// <summary>What models say of texts that they have not seen: each fifth of the texts is asked of a model
/// of the other four.</summary>
public sealed class CrossValidation
{
    private CrossValidation(IReadOnlyList<HeldOutText> heldOut) => HeldOut = heldOut;

    /// <summary>All texts in their order, with the log-odds that were found.</summary>
    internal IReadOnlyList<HeldOutText> HeldOut { get; }

    /// <summary>Runs it. Every fifth text is of the same fold, so that each fold has its part of every file.</summary>
    /// <exception cref="ArgumentException">A theme, or none, has fewer texts than there are folds.</exception>
    public static CrossValidation Run(IReadOnlyList<ThemeText> texts)
    {
        for (var c = 0; c < Theme.Classes; c++)
        {
            if (texts.Count(text => text.MainClass == c) < ThemeTrainer.Folds)
            {
                throw new ArgumentException(
                    $"{Theme.NameOf(c)} has fewer than {ThemeTrainer.Folds} texts", nameof(texts));
            }
        }

        var heldOut = new HeldOutText[texts.Count];
        Parallel.For(0, ThemeTrainer.Folds, fold => HoldOut(texts, fold, heldOut));
        return new CrossValidation(heldOut);
    }

    /// <summary>The answers to the texts, each fold calibrated on the others, so that the figures are of
    /// unseen texts in full.</summary>
    public IReadOnlyList<JudgedAnswer> Answers()
    {
        var answers = new JudgedAnswer[HeldOut.Count];
        for (var fold = 0; fold < ThemeTrainer.Folds; fold++)
        {
            var calibration = Calibrator.Fit([.. HeldOut.Where((_, place) => place % ThemeTrainer.Folds != fold)]);
            for (var place = fold; place < answers.Length; place += ThemeTrainer.Folds)
            {
                answers[place] = Answer(HeldOut[place], calibration);
            }
        }

        return answers;
    }

    /// <summary>What a calibration makes of a held-out text.</summary>
    internal static JudgedAnswer Answer(HeldOutText heldOut, Calibration calibration) =>
        calibration.Choose(heldOut.Odds) is [var (theme, confidence), ..]
            ? new JudgedAnswer(heldOut.Text.Themes, Theme.NameOf(theme), confidence)
            : new JudgedAnswer(heldOut.Text.Themes, null, 0);

    // Folds share nothing, so their order does not matter.
    private static void HoldOut(IReadOnlyList<ThemeText> texts, int fold, HeldOutText[] heldOut)
    {
        var seen = texts.Where((_, place) => place % ThemeTrainer.Folds != fold).ToList();
        var classifier = new ThemeClassifier(ThemeTrainer.Fit(seen, Calibration.None));
        for (var place = fold; place < texts.Count; place += ThemeTrainer.Folds)
        {
            heldOut[place] = new HeldOutText(texts[place], classifier.Odds(texts[place].Title, texts[place].Text));
        }
    }
}
