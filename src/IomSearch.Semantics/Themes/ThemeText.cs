namespace IomSearch.Semantics.Themes;

/// <summary>A text with the themes that a person gave it.</summary>
/// <param name="Id">Unique in its collection.</param>
/// <param name="Themes">Identifiers of <see cref="Theme.Names"/>, the main theme first; empty is none of them.</param>
/// <param name="Title">Never empty.</param>
/// <param name="Text">Empty where only a title is known.</param>
/// <param name="Language">ISO 639-1.</param>
public sealed record ThemeText(string Id, IReadOnlyList<string> Themes, string Title, string Text, string Language)
{
    /// <summary>The class of the main theme, or <see cref="Theme.None"/>.</summary>
    internal int MainClass => Themes.Count == 0 ? Theme.None : Theme.NumberOf(Themes[0]);

    /// <summary>Whether it carries the theme of a number.</summary>
    internal bool Carries(int theme) => Themes.Contains(Theme.NameOf(theme));
}
