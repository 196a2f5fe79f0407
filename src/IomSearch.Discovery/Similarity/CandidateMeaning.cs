using System.Numerics.Tensors;
using IomSearch.Discovery.Meaning;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Similarity;

/// <summary>How near candidates are in meaning: to what was asked for, and to what the best of
/// them have in common.</summary>
/// <remarks>
/// Of the latent topics the first are compared, which are the broad ones: the others tell a project from its like. What
/// candidates of the same place have in common is taken out of them, as names of places fill topics of any collection
/// of projects, and a place has its own say among the facets.
/// </remarks>
/// <param name="models">What each model says, at least one; all speak of the same candidates in the same order.</param>
internal sealed class CandidateMeaning(IReadOnlyList<ModelDirections> models)
{
    private const int BroadTopics = 64;

    /// <summary>The meaning of candidates.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="documents">Projects of the index.</param>
    /// <param name="addresses">The candidates.</param>
    /// <param name="samePlace">Which of them are in a place of what was asked for.</param>
    public static CandidateMeaning Of(
        AskedMeaning asked, int documents, IReadOnlyList<DocumentAddress> addresses, IReadOnlyList<bool> samePlace)
    {
        var models = new List<ModelDirections>();
        foreach (var direction in asked.Directions)
        {
            var own = direction.Vector;
            float[]?[] candidates = [.. addresses.Select(address => asked.UnitDirection(direction.Field, address))];
            if (direction.Field == VectorField.Latent)
            {
                own = Broad(own);
                candidates = [.. candidates.Select(one => one is null ? null : Broad(one))];
                SharedDirection.TakeOut(own, candidates, samePlace);
            }

            models.Add(new ModelDirections(
                Unit(own),
                [.. candidates.Select(one => one is null ? null : Unit(one))],
                new Nearness(direction, documents).Share));
        }

        return new CandidateMeaning(models);
    }

    /// <summary>Where each candidate points in the first model, of length 1; null where it has no vector.</summary>
    public IReadOnlyList<float[]?> Directions => models[0].Candidates;

    /// <summary>How near each candidate is to what was asked for, 0 to 1: the mean of the models' shares, and what a
    /// model does not know says nothing.</summary>
    public double[] Shares() =>
        Mean(model => model.Candidates.Select(one => Cosine(model.Asked, one) is { } cosine ? model.Share(cosine) : 0));

    /// <summary>How near each candidate is to the mean direction of the best, each of which counts its score (Rocchio,
    /// Relevance Feedback in Information Retrieval, 1971): the mean of the models' cosines.</summary>
    /// <param name="scores">A score a candidate.</param>
    /// <param name="best">How many are the best; of equal scores the first.</param>
    public double[] ToCommon(IReadOnlyList<double> scores, int best)
    {
        List<int> first =
            [.. Enumerable.Range(0, scores.Count).OrderByDescending(at => scores[at]).ThenBy(at => at).Take(best)];
        return Mean(model =>
        {
            var common = Unit(Sum(first.Select(at => (model.Candidates[at], scores[at])), model.Asked.Length));
            return model.Candidates.Select(one => Cosine(common, one) ?? 0);
        });
    }

    private double[] Mean(Func<ModelDirections, IEnumerable<float>> of)
    {
        var sums = new double[Directions.Count];
        foreach (var model in models)
        {
            foreach (var (at, number) in of(model).Index())
            {
                sums[at] += number / models.Count;
            }
        }

        return sums;
    }

    private static float? Cosine(float[] one, float[]? other) =>
        other is null ? null : TensorPrimitives.Dot<float>(one, other);

    private static float[] Sum(IEnumerable<(float[]? Vector, double Score)> vectors, int dimensions)
    {
        var sum = new float[dimensions];
        foreach (var (vector, score) in vectors)
        {
            if (vector is not null)
            {
                TensorPrimitives.MultiplyAdd(vector, (float)score, sum, sum);
            }
        }

        return sum;
    }

    private static float[] Broad(float[] topics) => topics[..Math.Min(BroadTopics, topics.Length)];

    private static float[] Unit(float[] vector)
    {
        var unit = (float[])vector.Clone();
        var length = TensorPrimitives.Norm<float>(unit);
        if (length > 0)
        {
            TensorPrimitives.Divide(unit, length, unit);
        }

        return unit;
    }
}

/// <summary>What one model says of candidates.</summary>
/// <param name="Asked">The direction of what was asked for, of length 1.</param>
/// <param name="Candidates">Those of the candidates, of length 1; null for one without a vector.</param>
/// <param name="Share">Makes a cosine with what was asked for a share from 0 to 1.</param>
internal sealed record ModelDirections(float[] Asked, IReadOnlyList<float[]?> Candidates, Func<float, float> Share);
