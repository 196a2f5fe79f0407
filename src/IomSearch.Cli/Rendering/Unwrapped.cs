using Spectre.Console;
using Spectre.Console.Rendering;

namespace IomSearch.Cli.Rendering;

/// <summary>Styled text on one line, however long: the console's own wrapping is for tables.</summary>
internal sealed class Unwrapped(IRenderable inner) : IRenderable
{
    private const int NoLimit = 1_000_000;

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, NoLimit);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, NoLimit);
}
