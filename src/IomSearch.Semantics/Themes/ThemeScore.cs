namespace IomSearch.Semantics.Themes;

/// <summary>A theme of a text.</summary>
/// <param name="Theme">Its identifier, one of <see cref="Themes.Theme.Names"/>.</param>
/// <param name="Confidence">How often such an answer is right, 0 to 1.</param>
/// <param name="Evidence">The words and phrases that decided, strongest first.</param>
public sealed record ThemeScore(string Theme, double Confidence, IReadOnlyList<ThemeEvidence> Evidence);

/// <summary>A word or phrase that speaks for a theme.</summary>
/// <param name="Text">As it is written where it stands first.</param>
/// <param name="Weight">What all its occurrences add to the theme's log-odds.</param>
/// <param name="Places">Where it stands, in other forms too ("clinic", "clinics"): at least one, those in the title
/// first, then
/// ascending.</param>
public sealed record ThemeEvidence(string Text, double Weight, IReadOnlyList<EvidencePlace> Places);

/// <summary>A stretch of a title or of a text.</summary>
/// <param name="IsTitle">Whether it lies in the title.</param>
/// <param name="Start">From 0, in UTF-16 units of the title or of the text.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct EvidencePlace(bool IsTitle, int Start, int Length)
{
    /// <summary>What it lies in: <c>title</c> or <c>text</c>.</summary>
    public string Field => IsTitle ? "title" : "text";
}
