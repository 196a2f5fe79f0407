namespace IomSearch.Semantics.Themes;

/// <summary>The themes by number, and the class of texts that have none.</summary>
public static class Theme
{
    /// <summary>The number of the class of texts without a theme.</summary>
    public const int None = 5;

    /// <summary>Number of classes: the themes and none.</summary>
    public const int Classes = 6;

    /// <summary>The identifiers of the themes by number.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["integration", "health", "livelihoods", "DRM", "reintegration"];

    /// <summary>The number of an identifier, or -1.</summary>
    public static int NumberOf(string name)
    {
        for (var number = 0; number < Names.Count; number++)
        {
            if (Names[number] == name)
            {
                return number;
            }
        }

        return -1;
    }

    /// <summary>The identifier of a class; <c>none</c> for the last.</summary>
    public static string NameOf(int number) => number == None ? "none" : Names[number];

    /// <summary>The number of an identifier's class; null is none of the themes.</summary>
    internal static int ClassOf(string? name) => name is null ? None : NumberOf(name);
}
