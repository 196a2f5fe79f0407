using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class PlainMathTests
{
    [Fact]
    public void The_exponential_is_that_of_the_library_to_14_digits()
    {
        for (var power = -690.0; power <= 690; power += 0.37)
        {
            Assert.Equal(1, PlainMath.Exp(power) / Math.Exp(power), 1e-13);
        }
    }

    [Fact]
    public void The_logarithm_is_that_of_the_library_to_14_digits()
    {
        for (var number = 1e-300; number < 1e300; number *= 7.3)
        {
            Assert.Equal(Math.Log(number), PlainMath.Log(number), 1e-13 * Math.Abs(Math.Log(number)));
        }
    }

    [Fact]
    public void Powers_beyond_the_range_stay_finite()
    {
        Assert.True(double.IsFinite(PlainMath.Exp(1e9)) && PlainMath.Exp(-1e9) > 0);
    }

    [Fact]
    public void One_is_no_power()
    {
        Assert.Equal((1.0, 0.0), (PlainMath.Exp(0), PlainMath.Log(1)));
    }
}
