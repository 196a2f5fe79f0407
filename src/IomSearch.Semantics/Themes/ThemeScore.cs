namespace IomSearch.Semantics.Themes;

/// <summary>A theme of a text.</summary>
/// <param name="Theme">Its identifier, one of <see cref="Themes.Theme.Names"/>.</param>
/// <param name="Confidence">How often such an answer is right, 0 to 1.</param>
/// <param name="Evidence">The words and phrases that decided, strongest first.</param>
public sealed record ThemeScore(string Theme, double Confidence, IReadOnlyList<ThemeEvidence> Evidence);

/// <summary>A word or phrase that speaks for a theme.</summary>
/// <param name="Text">As the text writes it where it stands first.</param>
/// <param name="Weight">What all its occurrences add to the theme's log-odds.</param>
/// <param name="Places">Where it stands, in other forms too ("clinic", "clinics"); at least one, ascending.</param>
public sealed record ThemeEvidence(string Text, double Weight, IReadOnlyList<EvidencePlace> Places)
{
    /// <summary>Where it stands first, in UTF-16 units of title, a line end and text.</summary>
    public int Start => Places[0].Start;

    /// <summary>The length of the first place in UTF-16 units.</summary>
    public int Length => Places[0].Length;
}

/// <summary>A stretch of a text.</summary>
/// <param name="Start">In UTF-16 units of title, a line end and text.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct EvidencePlace(int Start, int Length);
