namespace IomSearch.Semantics.Themes;

/// <summary>Trains the classifier on labelled texts. The same texts in the same order give the same
/// model, byte for byte.</summary>
public static class ThemeTrainer
{
    /// <summary>Folds of the cross-validation.</summary>
    public const int Folds = 5;

    // Chosen by cross-validation between 0.01 and 0.3; the curve is flat there.
    private const double Penalty = 0.03;

    // What a text's title, and all its sentences together, count beside the whole.
    private const float PieceWeight = 0.5f;
    private const int Iterations = 200;
    private const double Tolerance = 2e-4;

    /// <summary>The model of all texts, calibrated on answers to texts held out of five such models.</summary>
    /// <exception cref="ArgumentException">A theme, or none, has fewer texts than there are folds.</exception>
    public static ThemeModel Train(IReadOnlyList<ThemeText> texts) => Train(texts, CrossValidation.Run(texts));

    /// <summary>The model of all texts, calibrated on a cross-validation that was run before.</summary>
    /// <param name="texts">The labelled texts.</param>
    /// <param name="validation">A cross-validation of the same texts.</param>
    public static ThemeModel Train(IReadOnlyList<ThemeText> texts, CrossValidation validation) =>
        Fit(texts, Calibrator.Fit(validation.HeldOut));

    /// <summary>The model of some texts with a calibration from elsewhere.</summary>
    internal static ThemeModel Fit(IReadOnlyList<ThemeText> texts, Calibration calibration)
    {
        var builder = new VocabularyBuilder();
        foreach (var text in texts)
        {
            builder.Add(text);
        }

        var vocabulary = builder.Build();
        var loss = new MaximumEntropy(Rows(texts, vocabulary), vocabulary.Count, Penalty);
        var weights = LimitedMemoryBfgs.Minimise(loss, Iterations, Tolerance);
        return new ThemeModel(vocabulary, Columns(weights), calibration);
    }

    private static Half[] Columns(double[] weights)
    {
        var columns = new Half[weights.Length / MaximumEntropy.Width * MaximumEntropy.Columns];
        for (var i = 0; i < columns.Length; i++)
        {
            var (feature, column) = Math.DivRem(i, MaximumEntropy.Columns);
            columns[i] = (Half)weights[(feature * MaximumEntropy.Width) + column];
        }

        return columns;
    }

    private static LabelledRow[] Rows(IReadOnlyList<ThemeText> texts, Vocabulary vocabulary)
    {
        var counter = new FeatureCounter(vocabulary);
        var rows = new LabelledRows();
        foreach (var text in texts)
        {
            var shares = ThemeShares.Of(text);
            counter.Read(text.Title, text.Text);
            rows.Add(counter, shares, 1);
            var pieces = TextPieces.Of(text).ToList();
            for (var i = 0; i < pieces.Count; i++)
            {
                counter.Read(pieces[i].Title, pieces[i].Text);
                rows.Add(counter, shares, i == 0 ? PieceWeight : PieceWeight / Math.Max(1, pieces.Count - 1));
            }
        }

        return rows.ToArray();
    }
}
