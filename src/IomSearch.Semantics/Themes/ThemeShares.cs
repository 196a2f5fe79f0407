namespace IomSearch.Semantics.Themes;

/// <summary>Divides a labelled text among the classes.</summary>
internal static class ThemeShares
{
    // What a project exists for counts more than what it also does.
    private const float MainShare = 0.65f;

    /// <summary>The share of each class, summing up to 1.</summary>
    public static float[] Of(ThemeText text)
    {
        var shares = new float[Theme.Classes];
        if (text.Themes.Count <= 1)
        {
            shares[text.MainClass] = 1;
            return shares;
        }

        for (var place = 0; place < text.Themes.Count; place++)
        {
            shares[Theme.NumberOf(text.Themes[place])] = place == 0
                ? MainShare
                : (1 - MainShare) / (text.Themes.Count - 1);
        }

        return shares;
    }
}
