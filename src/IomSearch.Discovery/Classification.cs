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
/// <param name="Start">Where they stand first, in UTF-16 units of title, line end and text.</param>
/// <param name="Length">In UTF-16 units.</param>
public sealed record ThemeWord(string Text, double Weight, int Start, int Length);
