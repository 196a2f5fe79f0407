namespace IomSearch.Semantics.Themes;

/// <summary>What a model thinks of a text: the log-odds of every theme.</summary>
/// <remarks>
/// Of each theme the mean of two: ln p − ln (1 − p) of the multinomial model, in which the themes and none share one
/// probability, and the score of the model that has the theme against the rest. The first is better at the main theme,
/// the second finds several in one text.
/// </remarks>
internal static class ThemeOdds
{
    private const double Least = 1e-12;

    /// <summary>Makes the scores of all columns into the log-odds of the themes.</summary>
    /// <param name="scores"><see cref="MaximumEntropy.Columns"/> numbers; afterwards they are probabilities.</param>
    /// <param name="odds">A number a theme.</param>
    public static void Of(Span<double> scores, Span<double> odds)
    {
        scores[Theme.Classes..].CopyTo(odds);
        MaximumEntropy.ToProbabilities(scores);
        for (var theme = 0; theme < Theme.None; theme++)
        {
            var rest = 0.0;
            for (var c = 0; c < Theme.Classes; c++)
            {
                rest += c == theme ? 0 : scores[c];
            }

            var shared = PlainMath.Log(Math.Max(scores[theme], Least)) - PlainMath.Log(Math.Max(rest, Least));
            odds[theme] = (shared + odds[theme]) / 2;
        }
    }

    /// <summary>The likeliest theme; of two alike the one of the lower number.</summary>
    public static int First(ReadOnlySpan<double> odds)
    {
        var first = 0;
        for (var theme = 1; theme < odds.Length; theme++)
        {
            first = odds[theme] > odds[first] ? theme : first;
        }

        return first;
    }
}
