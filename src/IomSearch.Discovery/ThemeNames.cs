namespace IomSearch.Discovery;

/// <summary>The themes by identifier, and as people read them.</summary>
public static class ThemeNames
{
    private static readonly (string Identifier, string Label)[] Themes =
    [
        ("integration", "Integration"),
        ("health", "Health"),
        ("livelihoods", "Livelihoods"),
        ("DRM", "Disaster risk management"),
        ("reintegration", "Reintegration"),
    ];

    /// <summary>The identifiers, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Identifiers { get; } = [.. Themes.Select(theme => theme.Identifier)];

    /// <summary>What people read; the identifier itself where it is none of the themes.</summary>
    public static string Label(string identifier) =>
        Array.Find(Themes, theme => theme.Identifier.Equals(identifier, StringComparison.OrdinalIgnoreCase)).Label
            ?? identifier;

    /// <summary>The identifier of a label or of an identifier in any case; the text itself
    /// where it is neither.</summary>
    public static string Identifier(string text) => Array.Find(Themes, theme =>
        theme.Label.Equals(text, StringComparison.OrdinalIgnoreCase)
        || theme.Identifier.Equals(text, StringComparison.OrdinalIgnoreCase)).Identifier ?? text;
}
