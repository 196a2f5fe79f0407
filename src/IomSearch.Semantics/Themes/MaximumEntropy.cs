namespace IomSearch.Semantics.Themes;

/// <summary>Fits a multinomial maximum-entropy model: the weights under which the labelled texts are most likely, with an L2
/// penalty (Berger, Della Pietra and Della Pietra, A Maximum Entropy Approach to Natural Language Processing, 1996).</summary>
internal sealed class MaximumEntropy
{
    private readonly IReadOnlyList<(SparseVector Vector, int Class, double Weight)> texts;
    private readonly int features;
    private readonly double penalty;

    private MaximumEntropy(
        IReadOnlyList<(SparseVector Vector, int Class, double Weight)> texts, int features, double penalty) =>
        (this.texts, this.features, this.penalty) = (texts, features, penalty);

    /// <summary>The weights, feature by feature, a class after the other, then the classes' own.</summary>
    /// <param name="texts">The texts with their class and how much each counts.</param>
    /// <param name="features">Number of features.</param>
    /// <param name="penalty">The L2 penalty on every weight but the classes' own.</param>
    public static double[] Fit(
        IReadOnlyList<(SparseVector Vector, int Class, double Weight)> texts, int features, double penalty)
    {
        var model = new MaximumEntropy(texts, features, penalty);
        return Lbfgs.Minimise(model.Loss, new double[(features + 1) * Theme.Classes], iterations: 200);
    }

    /// <summary>The scores of the classes for a text, before they become probabilities.</summary>
    public static double[] Scores(SparseVector vector, Func<int, double> weight, int features)
    {
        var scores = new double[Theme.Classes];
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = weight((features * Theme.Classes) + c);
            for (var i = 0; i < vector.Numbers.Length; i++)
            {
                scores[c] += vector.Values[i] * weight((vector.Numbers[i] * Theme.Classes) + c);
            }
        }

        return scores;
    }

    /// <summary>Scores as probabilities that sum up to 1, sharpened or softened by a temperature.</summary>
    public static double[] Softmax(double[] scores, double temperature = 1)
    {
        var most = scores.Max();
        var powers = Array.ConvertAll(scores, score => Math.Exp((score - most) / temperature));
        var sum = powers.Sum();
        return Array.ConvertAll(powers, power => power / sum);
    }

    private double Loss(double[] weights, double[] gradient)
    {
        var loss = 0.0;
        for (var i = 0; i < features * Theme.Classes; i++)
        {
            loss += penalty / 2 * weights[i] * weights[i];
            gradient[i] = penalty * weights[i];
        }

        Array.Clear(gradient, features * Theme.Classes, Theme.Classes);
        foreach (var (vector, @class, weight) in texts)
        {
            var probabilities = Softmax(Scores(vector, i => weights[i], features));
            loss -= weight * Math.Log(Math.Max(probabilities[@class], 1e-300));
            probabilities[@class] -= 1;
            for (var c = 0; c < Theme.Classes; c++)
            {
                var push = weight * probabilities[c];
                gradient[(features * Theme.Classes) + c] += push;
                for (var i = 0; i < vector.Numbers.Length; i++)
                {
                    gradient[(vector.Numbers[i] * Theme.Classes) + c] += push * vector.Values[i];
                }
            }
        }

        return loss;
    }
}
