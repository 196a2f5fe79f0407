namespace IomSearch.Semantics.Themes;

/// <summary>An answer of a classifier beside what a person said of the same text.</summary>
/// <param name="Accepted">Every theme that is right as the first; empty is none of them.</param>
/// <param name="Said">The first theme that was said; null is none of them.</param>
/// <param name="Confidence">0 to 1; 0 where none was said.</param>
public sealed record JudgedAnswer(IReadOnlyList<string> Accepted, string? Said, double Confidence)
{
    /// <summary>Whether the first theme is right; where there is none, whether none was said.</summary>
    public bool IsRight => Said is null ? Accepted.Count == 0 : Accepted.Contains(Said);

    /// <summary>The class that it counts for: what was said if that is right, otherwise the
    /// first accepted one.</summary>
    internal int RightClass => Theme.ClassOf(IsRight ? Said : Accepted.Count == 0 ? null : Accepted[0]);

    /// <summary>The class that was said.</summary>
    internal int SaidClass => Theme.ClassOf(Said);
}
