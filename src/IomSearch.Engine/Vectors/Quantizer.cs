namespace IomSearch.Engine.Vectors;

/// <summary>Turns a vector of single-precision numbers into one of whole numbers from -127 to 127, of
/// the same direction.</summary>
/// <remarks>Each number is divided by the greatest magnitude, times 127, and rounded to the nearest even. The cosine of
/// two such vectors differs from that of the originals by less than .01 where no single number dominates.</remarks>
public static class Quantizer
{
    /// <summary>The greatest magnitude of a component: -128 is left out, so that a sign can always be turned.</summary>
    public const int Most = 127;

    /// <summary>Quantizes a vector.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or all are 0: there is no direction.</exception>
    public static sbyte[] Quantize(ReadOnlySpan<float> vector)
    {
        var greatest = Check(vector);
        var components = new sbyte[vector.Length];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = (sbyte)MathF.Round(vector[i] / greatest * Most);
        }

        return components;
    }

    /// <summary>Whether a vector can be quantized; returns its greatest magnitude.</summary>
    /// <exception cref="ArgumentException">A number is not finite, or all are 0: there is no direction.</exception>
    public static float Check(ReadOnlySpan<float> vector)
    {
        var greatest = 0f;
        foreach (var number in vector)
        {
            if (!float.IsFinite(number))
            {
                throw new ArgumentException($"a vector with the component {number}", nameof(vector));
            }

            greatest = Math.Max(greatest, Math.Abs(number));
        }

        return greatest > 0
            ? greatest
            : throw new ArgumentException("a vector without a direction: every component is 0", nameof(vector));
    }

    /// <summary>The length of a quantized vector (the Euclidean norm), by which a dot
    /// product becomes a cosine.</summary>
    public static float Norm(ReadOnlySpan<sbyte> vector) => MathF.Sqrt(DotProduct.Of(vector, vector));
}
