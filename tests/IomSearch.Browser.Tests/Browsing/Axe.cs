using System.Text.Json;
using IomSearch.Testing;
using Microsoft.Playwright;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>Deque's axe-core, which finds what keeps people with disabilities out of a page. Installed by npm from
/// <c>package.json</c> beside this project, as test.sh does.</summary>
internal static class Axe
{
    private const string Module = "tests/IomSearch.Browser.Tests/node_modules/axe-core/axe.min.js";

    // WCAG 2.2 at A and AA is these five sets together; best practices are what its authors hold good beyond that.
    private const string Rules =
        """{ "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }""";

    /// <summary>Why it cannot be asked; null when it is installed.</summary>
    public static string? Missing { get; } = File.Exists(Checkout.Path(Module))
        || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"there is no {Module}; npm ci in that project installs it";

    /// <summary>What it finds wrong with the page as it stands, a line for each place.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        // Through the tool's own door, for the page's policy lets no foreign script in.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Checkout.Path(Module)));
        }

        var answer = await page.EvaluateAsync<JsonElement>($"() => axe.run(document, {Rules})");
        return
        [
            .. from violation in answer.GetProperty("violations").EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {node.GetProperty("target")} {node.GetProperty("html")} "
                   + node.GetProperty("failureSummary"),
        ];
    }
}

/// <summary>A theory that needs a browser and axe-core; skipped, with the reason, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    public AxeTheoryAttribute() => Skip = Chromium.Missing ?? Axe.Missing;
}
