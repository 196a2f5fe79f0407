using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

/// <summary>The labelled texts of the checkout, and what is made of them once for all tests.</summary>
internal static class Collection
{
    private static readonly Lazy<IReadOnlyList<ThemeText>> Read =
        new(() => ThemeTextReader.ReadFolder(Checkout.Path("corpus/themes")));

    private static readonly Lazy<CrossValidation> Validated = new(() => CrossValidation.Run(Read.Value));

    public static IReadOnlyList<ThemeText> Texts => Read.Value;

    public static CrossValidation Validation => Validated.Value;

    /// <summary>Thirty short texts, five of each class, that a model of a moment learns.</summary>
    public static IReadOnlyList<ThemeText> Small { get; } =
    [
        .. Enumerable.Range(0, 5).SelectMany(number => new[]
        {
            Of(number, "health", "Clinics", "Nurses vaccinate children against measles in clinics."),
            Of(number, "livelihoods", "Jobs", "Women open small shops and find jobs in markets."),
            Of(number, "DRM", "Floods", "Early warning and shelters before floods and storms."),
            Of(number, "integration", "Newcomers", "Immigrants learn the language and meet neighbours."),
            Of(number, "reintegration", "Return", "Returnees come home and receive reintegration grants."),
            Of(number, null, "Roads", "Bridges, asphalt and customs computers."),
        }),
    ];

    private static ThemeText Of(int number, string? theme, string title, string text) =>
        new($"{theme ?? "none"}-{number}", theme is null ? [] : [theme], $"{title} {(char)('A' + number)}", text, "en");
}
