namespace IomSearch.Discovery;

/// <summary>What a text is about.</summary>
/// <param name="Themes">Themes, most confident first; empty means none of them.</param>
/// <param name="Model">The model that said so: its version and checksum.</param>
public sealed record Classification(IReadOnlyList<ClassifiedTheme> Themes, string Model);

/// <summary>A theme with what speaks for it.</summary>
/// <param name="Theme">integration, health, livelihoods, DRM or reintegration.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">The words and phrases that decided, strongest first.</param>
public sealed record ClassifiedTheme(string Theme, double Confidence, IReadOnlyList<ThemeWord> Evidence);

/// <summary>Words that speak for a theme.</summary>
/// <param name="Text">As the text writes them.</param>
/// <param name="Weight">What they add to the theme's score before it becomes a confidence.</param>
/// <param name="Places">Where they stand, in other forms too ("clinic", "clinics"): at least one, those in the title
/// first, then ascending.</param>
public sealed record ThemeWord(string Text, double Weight, IReadOnlyList<ThemePlace> Places);

/// <summary>A place of words that speak for a theme.</summary>
/// <param name="Field"><c>title</c> or <c>text</c>.</param>
/// <param name="Start">From 0, in UTF-16 units of the field.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record ThemePlace(string Field, int Start, int Length);
