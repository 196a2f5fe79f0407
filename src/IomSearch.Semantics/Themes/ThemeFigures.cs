namespace IomSearch.Semantics.Themes;

/// <summary>How good answers are: who was taken for what, and the measures that follow.</summary>
public sealed class ThemeFigures
{
    private readonly int[,] confusion = new int[Theme.Classes, Theme.Classes];

    /// <summary>Counts answers. Where several themes are accepted, an answer counts for the one it says,
    /// else for the first.</summary>
    public ThemeFigures(IReadOnlyList<JudgedAnswer> answers)
    {
        foreach (var answer in answers)
        {
            confusion[answer.RightClass, answer.SaidClass]++;
        }

        Reliability = new Reliability(answers);
        Count = answers.Count;
    }

    /// <summary>Number of answers.</summary>
    public int Count { get; }

    /// <summary>Of the texts with a theme, the share whose first theme is right, 0 to 1.</summary>
    public double Accuracy => Share(Enumerable.Range(0, Theme.None).Sum(c => confusion[c, c]), Themed);

    /// <summary>Of the texts without a theme, the share for which none was said, 0 to 1.</summary>
    public double NoneKept => Share(confusion[Theme.None, Theme.None], Count - Themed);

    /// <summary>The mean of the themes' F1, none not counted.</summary>
    public double MacroF1 => Enumerable.Range(0, Theme.None).Average(F1);

    /// <summary>How confidences and rightness go together.</summary>
    public Reliability Reliability { get; }

    /// <summary>Number of texts with a theme.</summary>
    public int Themed => Enumerable.Range(0, Theme.None).Sum(Support);

    /// <summary>How many texts of one class were taken for another.</summary>
    /// <param name="right">The class they are of, by <see cref="Theme.NameOf"/>.</param>
    /// <param name="said">The class that was said.</param>
    public int Taken(int right, int said) => confusion[right, said];

    /// <summary>How many texts are of a class.</summary>
    public int Support(int c) => Enumerable.Range(0, Theme.Classes).Sum(said => confusion[c, said]);

    /// <summary>Of the texts that a class was said of, the share that are of it; 0 where it was never said.</summary>
    public double Precision(int c) =>
        Share(confusion[c, c], Enumerable.Range(0, Theme.Classes).Sum(right => confusion[right, c]));

    /// <summary>Of the texts of a class, the share that it was said of; 0 where there are none.</summary>
    public double Recall(int c) => Share(confusion[c, c], Support(c));

    /// <summary>The harmonic mean of precision and recall; 0 where both are.</summary>
    public double F1(int c) => Precision(c) + Recall(c) is > 0 and var sum ? 2 * Precision(c) * Recall(c) / sum : 0;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
