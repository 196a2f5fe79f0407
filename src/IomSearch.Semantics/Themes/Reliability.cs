namespace IomSearch.Semantics.Themes;

/// <summary>Whether confidences mean what they say: of answers with a confidence of 0.8, four in
/// five should be right.</summary>
public sealed class Reliability
{
    private const int Bins = 10;

    /// <summary>Counts the answers that say a theme.</summary>
    public Reliability(IReadOnlyList<JudgedAnswer> answers)
    {
        var given = answers.Where(answer => answer.Said is not null).ToList();
        Parts =
        [
            .. given.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)))
                .OrderBy(bin => bin.Key)
                .Select(bin => new ReliabilityPart(
                    bin.Key / (double)Bins, bin.Count(), bin.Average(answer => answer.Confidence),
                    bin.Average(answer => answer.IsRight ? 1.0 : 0))),
        ];
        Error = Parts.Sum(part => part.Count * Math.Abs(part.Confidence - part.Right)) / Math.Max(1, given.Count);
    }

    /// <summary>The tenths of confidence that have answers, ascending.</summary>
    public IReadOnlyList<ReliabilityPart> Parts { get; }

    /// <summary>The expected calibration error: the mean distance of confidence and share of right answers, over ten
    /// parts of equal width, weighed by their answers; 0 to 1 (Naeini, Cooper and Hauskrecht, Obtaining Well Calibrated
    /// Probabilities Using Bayesian Binning, 2015).</summary>
    public double Error { get; }
}

/// <summary>The answers with a confidence of one tenth.</summary>
/// <param name="From">Where the tenth begins, 0 to 0.9.</param>
/// <param name="Count">Number of answers.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">The share of them that is right.</param>
public sealed record ReliabilityPart(double From, int Count, double Confidence, double Right);
