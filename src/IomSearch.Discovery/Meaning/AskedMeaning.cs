using System.Numerics.Tensors;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>What is asked for as a direction in each model that the state of an index has vectors of.</summary>
internal sealed class AskedMeaning
{
    private readonly IndexSnapshot snapshot;

    private AskedMeaning(IndexSnapshot snapshot, string text, IReadOnlyList<AskedDirection> directions)
    {
        (this.snapshot, Text, Directions) = (snapshot, text, directions);
        Nearness = new Nearness(directions[0], snapshot.Documents);
    }

    /// <summary>What was asked; empty for a project.</summary>
    public string Text { get; }

    /// <summary>The directions, at least one, the encoder's first.</summary>
    public IReadOnlyList<AskedDirection> Directions { get; }

    /// <summary>How near is near.</summary>
    public Nearness Nearness { get; }

    /// <summary>The meaning of a text; null where no model has a direction for it, or no
    /// project has a vector.</summary>
    public static AskedMeaning? OfText(MeaningModels models, IndexSnapshot snapshot, string text) =>
        Of(models, snapshot, text, field => models.Direction(field, snapshot, text));

    /// <summary>The meaning of a project of the snapshot; null where it has no vector.</summary>
    public static AskedMeaning? OfProject(MeaningModels models, IndexSnapshot snapshot, DocumentAddress address) =>
        Of(models, snapshot, "", field => snapshot.Direction(field.Name, address));

    /// <summary>The direction in one model; null where there is none.</summary>
    public AskedDirection? In(VectorField field) => Directions.FirstOrDefault(one => one.Field == field);

    /// <summary>Where a project points in the model of the first direction, of length 1; null
    /// where it has no vector.</summary>
    public float[]? UnitDirection(DocumentAddress address) => UnitDirection(Directions[0].Field, address);

    /// <summary>Where a project points in a model, of length 1; null where it has no vector.</summary>
    public float[]? UnitDirection(VectorField field, DocumentAddress address)
    {
        var direction = snapshot.Direction(field.Name, address);
        if (direction is not null)
        {
            TensorPrimitives.Divide(direction, TensorPrimitives.Norm<float>(direction), direction);
        }

        return direction;
    }

    /// <summary>The nearest projects, by the first direction.</summary>
    /// <param name="options">How many, under which filters, until when.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>The projects with their cosines, nearest first.</returns>
    public IReadOnlyList<(Hit Hit, float Cosine)> Nearest(SearchOptions options, CancellationToken cancellation) =>
        Nearest(Directions[0], options, cancellation);

    /// <summary>The nearest projects, by one of the directions.</summary>
    /// <param name="direction">The direction.</param>
    /// <param name="options">How many, under which filters, until when.</param>
    /// <param name="cancellation">Stops the search.</param>
    public IReadOnlyList<(Hit Hit, float Cosine)> Nearest(
        AskedDirection direction, SearchOptions options, CancellationToken cancellation)
    {
        var found = snapshot.Nearest(direction.Field.Name, direction.Vector, options, cancellation);
        // A score of the nearest is (1 + cosine) / 2.
        return [.. found.Hits.Select(hit => (hit, (2 * hit.Score) - 1))];
    }

    private static AskedMeaning? Of(
        MeaningModels models, IndexSnapshot snapshot, string text, Func<VectorField, float[]?> directionIn)
    {
        var filled = models.Coverage(snapshot)
            .Where(one => one.Filled > 0).Select(one => one.Model).ToHashSet(StringComparer.Ordinal);
        List<AskedDirection> directions =
        [
            .. from field in models.Fields
               where filled.Contains(field.Name)
               let vector = directionIn(field)
               where vector is not null
               select new AskedDirection(field, vector),
        ];
        return directions.Count > 0 ? new AskedMeaning(snapshot, text, directions) : null;
    }
}

/// <summary>What is asked for in the directions of one model.</summary>
/// <param name="Field">The model's field.</param>
/// <param name="Vector">As many numbers as the field has; not all 0.</param>
internal sealed record AskedDirection(VectorField Field, float[] Vector);
