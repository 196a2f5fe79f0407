namespace IomSearch.Semantics.Themes;

/// <summary>Trains the classifier on labelled texts. The same texts give the same model.</summary>
public static class ThemeTrainer
{
    /// <summary>Folds of the cross-validation.</summary>
    public const int Folds = 5;

    // Chosen by cross-validation over 0.01 to 0.3; the curve is flat there.
    private const double Penalty = 0.05;

    // A text with two themes counts for both, more for its main one.
    private const double MainShare = 0.65;

    /// <summary>The model of all texts.</summary>
    /// <param name="examples">The labelled texts.</param>
    /// <param name="temperature">What cross-validation found: <see cref="Calibration.Temperature"/> of <see cref="HeldOut"/>.</param>
    public static ThemeModel Train(IReadOnlyList<ThemeExample> examples, double temperature) => Fit(examples, temperature);

    /// <summary>Every text with what a model says of it that has not seen it, at temperature 1.</summary>
    public static IEnumerable<HeldOutAnswer> HeldOut(IReadOnlyList<ThemeExample> examples)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Fit([.. examples.Where((_, place) => place % Folds != fold)], temperature: 1);
            foreach (var example in examples.Where((_, place) => place % Folds == fold))
            {
                yield return new HeldOutAnswer(
                    example, model.Probabilities(model.Vocabulary.Vector(TextFeatures.Of(example.Title, example.Text))));
            }
        }
    }

    private static ThemeModel Fit(IReadOnlyList<ThemeExample> examples, double temperature)
    {
        var texts = examples.Select(example => (Features: TextFeatures.Of(example.Title, example.Text), Example: example)).ToList();
        var vocabulary = Vocabulary.Of([.. texts.Select(text => (text.Features, MainClass(text.Example)))]);
        var labelled = texts
            .SelectMany(text =>
            {
                var vector = vocabulary.Vector(text.Features);
                return Labels(text.Example).Select(label => (vector, label.Class, label.Weight));
            })
            .ToList();
        var weights = MaximumEntropy.Fit(labelled, vocabulary.Features.Count, Penalty);
        return new ThemeModel(vocabulary, Array.ConvertAll(weights, weight => (Half)weight), (float)temperature);
    }

    private static int MainClass(ThemeExample example) =>
        example.Themes.Count == 0 ? Theme.None : Theme.NumberOf(example.Themes[0]);

    private static IEnumerable<(int Class, double Weight)> Labels(ThemeExample example) => example.Themes.Count switch
    {
        0 => [(Theme.None, 1.0)],
        1 => [(Theme.NumberOf(example.Themes[0]), 1.0)],
        var count => example.Themes.Select((theme, place) =>
            (Theme.NumberOf(theme), place == 0 ? MainShare : (1 - MainShare) / (count - 1))),
    };
}

/// <summary>What a model says of a text that it has not seen.</summary>
/// <param name="Example">The text with its labels.</param>
/// <param name="Probabilities">Of the classes, by number.</param>
public sealed record HeldOutAnswer(ThemeExample Example, double[] Probabilities);
