namespace IomSearch.Semantics.Themes;

/// <summary>Makes confidences mean what they say.</summary>
public static class Calibration
{
    private const int Bins = 10;

    /// <summary>The temperature under which held-out labels are most likely (Guo et al., On Calibration of Modern Neural
    /// Networks, 2017), to a hundredth, from 0.2 to 3.</summary>
    public static double Temperature(IReadOnlyList<HeldOutAnswer> answers) =>
        Enumerable.Range(20, 281).Select(hundredths => hundredths / 100.0).MinBy(temperature => Loss(answers, temperature));

    /// <summary>The expected calibration error: how far confidence and rightness of the first theme lie apart, over ten bins,
    /// 0 to 1.</summary>
    public static double Error(IReadOnlyList<(double Confidence, bool Right)> answers)
    {
        var error = 0.0;
        foreach (var bin in answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins))))
        {
            error += bin.Count() * Math.Abs(bin.Average(answer => answer.Confidence) - bin.Average(answer => answer.Right ? 1 : 0));
        }

        return answers.Count == 0 ? 0 : error / answers.Count;
    }

    /// <summary>Probabilities at another temperature.</summary>
    public static double[] At(double[] probabilities, double temperature) =>
        MaximumEntropy.Softmax(Array.ConvertAll(probabilities, probability => Math.Log(Math.Max(probability, 1e-300))), temperature);

    private static double Loss(IReadOnlyList<HeldOutAnswer> answers, double temperature) => -answers.Sum(answer =>
        Math.Log(Math.Max(1e-12, At(answer.Probabilities, temperature)[
            answer.Example.Themes.Count == 0 ? Theme.None : Theme.NumberOf(answer.Example.Themes[0])])));
}
