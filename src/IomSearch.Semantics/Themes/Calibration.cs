namespace IomSearch.Semantics.Themes;

/// <summary>Turns the log-odds of themes into confidences that mean what they say, and says
/// which themes are given.</summary>
/// <param name="Slope">What log-odds are multiplied by.</param>
/// <param name="Offset">What is added then.</param>
/// <param name="First">A text whose likeliest theme is less sure than this has none.</param>
/// <param name="Further">A further theme is given from this confidence on.</param>
public sealed record Calibration(float Slope, float Offset, float First, float Further)
{
    /// <summary>No calibration: log-odds as they are, and what is likelier than not.</summary>
    public static Calibration None { get; } = new(1, 0, 0.5f, 0.5f);

    /// <summary>The confidence of log-odds: 1 / (1 + exp(−slope·odds − offset)).</summary>
    public double Confidence(double odds) => 1 / (1 + PlainMath.Exp(-(Slope * odds) - Offset));

    /// <summary>The themes that log-odds stand for, most confident first; empty is none of them.</summary>
    /// <param name="odds">A number a theme.</param>
    internal List<(int Theme, double Confidence)> Choose(ReadOnlySpan<double> odds)
    {
        var chosen = new List<(int Theme, double Confidence)>();
        if (Confidence(odds[ThemeOdds.First(odds)]) < First)
        {
            return chosen;
        }

        for (var theme = 0; theme < odds.Length; theme++)
        {
            if (theme == ThemeOdds.First(odds) || Confidence(odds[theme]) >= Further)
            {
                chosen.Add((theme, Confidence(odds[theme])));
            }
        }

        chosen.Sort((a, b) => (b.Confidence, a.Theme).CompareTo((a.Confidence, b.Theme)));
        return chosen;
    }
}
