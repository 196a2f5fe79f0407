using System.Globalization;
using System.Text;

namespace IomSearch.Semantics.Themes;

/// <summary>How well a model does on texts it has not seen: a confusion table, precision and recall by theme.</summary>
public sealed class TrainingReport
{
    private readonly int[,] confusion = new int[Theme.Classes, Theme.Classes];
    private readonly List<(double Confidence, bool Right)> answers = [];

    /// <summary>The report of a cross-validation.</summary>
    public TrainingReport(IReadOnlyList<HeldOutAnswer> heldOut, double temperature)
    {
        foreach (var (example, probabilities) in heldOut)
        {
            var calibrated = Calibration.At(probabilities, temperature);
            var said = ThemeClassifier.Chosen(calibrated).FirstOrDefault(Theme.None);
            var right = example.Themes.Count == 0 ? Theme.None : Theme.NumberOf(example.Themes[0]);
            confusion[right, said]++;
            if (said != Theme.None)
            {
                answers.Add((calibrated[said], example.Themes.Contains(Theme.NameOf(said))));
            }
        }
    }

    /// <summary>Share of texts whose first theme, or none, is right.</summary>
    public double Accuracy => Enumerable.Range(0, Theme.Classes).Sum(c => confusion[c, c]) / (double)Math.Max(1, Total);

    /// <summary>The mean of the themes' F1, none not counted.</summary>
    public double MacroF1 => Enumerable.Range(0, Theme.None).Average(F1);

    /// <summary>How far confidence and rightness lie apart, 0 to 1.</summary>
    public double CalibrationError => Calibration.Error(answers);

    private int Total => confusion.Cast<int>().Sum();

    /// <summary>The harmonic mean of precision and recall of a class.</summary>
    public double F1(int c)
    {
        var said = Enumerable.Range(0, Theme.Classes).Sum(right => confusion[right, c]);
        var right = Enumerable.Range(0, Theme.Classes).Sum(other => confusion[c, other]);
        return said + right == 0 ? 0 : 2.0 * confusion[c, c] / (said + right);
    }

    /// <summary>The confusion table and the measures, as text: a row for what is right, a column for what was said.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("right \\ said ");
        for (var c = 0; c < Theme.Classes; c++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Theme.NameOf(c),14}");
        }

        text.AppendLine("            F1");
        for (var right = 0; right < Theme.Classes; right++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Theme.NameOf(right),-13}");
            for (var said = 0; said < Theme.Classes; said++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{confusion[right, said],14}");
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"{F1(right),14:F3}");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Total} texts, {ThemeTrainer.Folds} folds: accuracy {Accuracy:F3}, ");
        text.Append(CultureInfo.InvariantCulture, $"macro F1 {MacroF1:F3}, calibration error {CalibrationError:F3}");
        return text.ToString();
    }
}
