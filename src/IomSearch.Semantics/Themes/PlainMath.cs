namespace IomSearch.Semantics.Themes;

/// <summary>The exponential and the natural logarithm by additions, multiplications and divisions alone.</summary>
/// <remarks>
/// IEEE 754 fixes the result of those four to the last bit, but not that of a library's <c>exp</c>: with these,
/// training gives the same bytes on every machine. Errors stay below 1e-14 of the result.
/// </remarks>
internal static class PlainMath
{
    // ln 2 in two parts, so that k·High is exact (Cody and Waite, Software Manual for the Elementary Functions, 1980).
    private const double High = 6.93147180369123816490e-01;
    private const double Low = 1.90821492927058770002e-10;
    private const double Least = -700;
    private const double Most = 700;

    /// <summary>e to a power, of −700 to 700; beyond that, of the nearer end.</summary>
    public static double Exp(double power)
    {
        var x = Math.Clamp(power, Least, Most);
        var twos = Math.Floor((x / (High + Low)) + 0.5);
        var rest = x - (twos * High) - (twos * Low);
        var sum = 1.0;
        for (var term = 14; term > 0; term--)
        {
            sum = 1 + (rest * sum / term);
        }

        return sum * BitConverter.Int64BitsToDouble((long)(twos + 1023) << 52);
    }

    /// <summary>The natural logarithm of a positive normal number.</summary>
    public static double Log(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        var twos = (double)((bits >> 52) - 1023);
        var fraction = BitConverter.Int64BitsToDouble((bits & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000);
        if (fraction > 1.4142135623730951)
        {
            fraction /= 2;
            twos++;
        }

        // ln f = 2·artanh((f − 1) / (f + 1)); the argument is below 0.172, so 11 terms reach the last bits.
        var z = (fraction - 1) / (fraction + 1);
        var square = z * z;
        var sum = 0.0;
        for (var term = 23; term >= 1; term -= 2)
        {
            sum = (1.0 / term) + (square * sum);
        }

        return (twos * High) + ((twos * Low) + (2 * z * sum));
    }
}
