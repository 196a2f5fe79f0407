using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Semantics.Themes;

/// <summary>The loss of a maximum-entropy model: the negative logarithm of the labels' likelihood with an L2 penalty,
/// and its gradient (Berger, Della Pietra and Della Pietra, A Maximum Entropy Approach to Natural Language
/// Processing, 1996).</summary>
/// <remarks>
/// Weights := feature* constants, with the weights of all columns side by side for each feature, filled up to
/// <see cref="Width"/>. Columns 0 to <see cref="Theme.None"/> are one multinomial model of all classes; the others are
/// one model a theme, of the theme against the rest. The two kinds err differently, and the mean of both errs less.
/// Each lane of a vector is a column of its own, so the sums are the same whatever the processor's width.
/// </remarks>
/// <param name="rows">The labelled vectors.</param>
/// <param name="features">Number of features.</param>
/// <param name="penalty">Of every weight but the constants.</param>
internal sealed class MaximumEntropy(LabelledRow[] rows, int features, double penalty) : IObjective
{
    /// <summary>Columns of weights: the classes, then the themes.</summary>
    public const int Columns = Theme.Classes + Theme.None;

    /// <summary>Numbers kept for a feature: the columns, and one that stays 0.</summary>
    public const int Width = 12;

    private const int Lanes = 4;

    /// <inheritdoc/>
    public int Length => (features + 1) * Width;

    /// <summary>Turns the scores of all columns into probabilities, in place: those of the
    /// classes sum up to 1.</summary>
    public static void ToProbabilities(Span<double> scores)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores[..Theme.Classes])
        {
            most = Math.Max(most, score);
        }

        var sum = 0.0;
        foreach (ref var score in scores[..Theme.Classes])
        {
            score = PlainMath.Exp(score - most);
            sum += score;
        }

        foreach (ref var score in scores[..Theme.Classes])
        {
            score /= sum;
        }

        foreach (ref var score in scores[Theme.Classes..])
        {
            score = 1 / (1 + PlainMath.Exp(-score));
        }
    }

    /// <inheritdoc/>
    public double Evaluate(ReadOnlySpan<double> at, Span<double> gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < features * Width; i++)
        {
            loss += penalty / 2 * at[i] * at[i];
            gradient[i] = penalty * at[i];
        }

        gradient[(features * Width)..].Clear();
        var weights = MemoryMarshal.Cast<double, Vector256<double>>(at);
        var slots = MemoryMarshal.Cast<double, Vector256<double>>(gradient);
        Span<double> scores = stackalloc double[Width];
        foreach (ref readonly var row in rows.AsSpan())
        {
            Score(row, weights, scores);
            ToProbabilities(scores[..Columns]);
            loss += ToPushes(row, scores);
            scores[Columns..].Clear();
            Push(row, scores, slots);
        }

        return loss;
    }

    private static void Score(in LabelledRow row, ReadOnlySpan<Vector256<double>> weights, Span<double> scores)
    {
        var (first, second, third) = (weights[^3], weights[^2], weights[^1]);
        var values = row.Values.Span;
        var numbers = row.Numbers.Span;
        for (var i = 0; i < numbers.Length; i++)
        {
            var value = Vector256.Create((double)values[i]);
            var line = weights.Slice(numbers[i] * (Width / Lanes), Width / Lanes);
            first += value * line[0];
            second += value * line[1];
            third += value * line[2];
        }

        first.CopyTo(scores);
        second.CopyTo(scores[Lanes..]);
        third.CopyTo(scores[(2 * Lanes)..]);
    }

    // The loss of a row; its probabilities become what its vector adds to the gradient of each column.
    private static double ToPushes(in LabelledRow row, Span<double> probabilities)
    {
        var shares = row.Shares.Span;
        var loss = 0.0;
        for (var c = 0; c < Theme.Classes; c++)
        {
            loss -= shares[c] > 0 ? shares[c] * Logarithm(probabilities[c]) : 0;
            probabilities[c] = row.Weight * (probabilities[c] - shares[c]);
        }

        for (var theme = 0; theme < Theme.None; theme++)
        {
            ref var probability = ref probabilities[Theme.Classes + theme];
            var carried = shares[theme] > 0 ? 1 : 0;
            loss -= Logarithm(carried > 0 ? probability : 1 - probability);
            probability = row.Weight * (probability - carried);
        }

        return row.Weight * loss;
    }

    private static void Push(in LabelledRow row, ReadOnlySpan<double> pushes, Span<Vector256<double>> slots)
    {
        var (first, second, third) = (
            Vector256.Create(pushes), Vector256.Create(pushes[Lanes..]), Vector256.Create(pushes[(2 * Lanes)..]));
        slots[^3] += first;
        slots[^2] += second;
        slots[^1] += third;
        var values = row.Values.Span;
        var numbers = row.Numbers.Span;
        for (var i = 0; i < numbers.Length; i++)
        {
            var value = Vector256.Create((double)values[i]);
            var line = slots.Slice(numbers[i] * (Width / Lanes), Width / Lanes);
            line[0] += value * first;
            line[1] += value * second;
            line[2] += value * third;
        }
    }

    private static double Logarithm(double probability) => PlainMath.Log(Math.Max(probability, 1e-300));
}
