namespace IomSearch.Engine.Tests.Analysis;

/// <summary>A fact that reads the Unicode Character Database; skipped, with the reason, where
/// it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnicodeFactAttribute : FactAttribute
{
    public const string Folder = "/usr/share/unicode";

    public UnicodeFactAttribute() =>
        Skip = File.Exists(Path.Combine(Folder, "UnicodeData.txt"))
            ? null
            : $"the Unicode Character Database is not in {Folder} (Debian: unicode-data)";
}
