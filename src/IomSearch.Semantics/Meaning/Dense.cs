namespace IomSearch.Semantics.Meaning;

/// <summary>A step of the encoder, ready to run: rows · kernel + bias.</summary>
internal sealed class Dense(DenseWeights weights)
{
    private readonly Panels kernel = Panels.Of(weights.Kernel);

    /// <summary>Numbers a row of its result.</summary>
    public int Outputs { get; } = weights.Kernel.Columns;

    /// <summary>Sets the target to the result.</summary>
    /// <param name="rows">How many rows; the arrays have room up to the next multiple of 8.</param>
    /// <param name="input">Rows side by side.</param>
    /// <param name="target">Rows side by side.</param>
    public void Set(int rows, float[] input, float[] target)
    {
        for (var row = 0; row < Product.Padded(rows); row++)
        {
            weights.Bias.CopyTo(target.AsSpan(row * Outputs));
        }

        Product.Add(input, weights.Kernel.Rows, kernel, target, Outputs, rows);
    }

    /// <summary>Adds the result to the target.</summary>
    public void Add(int rows, float[] input, float[] target)
    {
        for (var row = 0; row < rows; row++)
        {
            var sums = target.AsSpan(row * Outputs, Outputs);
            System.Numerics.Tensors.TensorPrimitives.Add(sums, weights.Bias, sums);
        }

        Product.Add(input, weights.Kernel.Rows, kernel, target, Outputs, rows);
    }
}
