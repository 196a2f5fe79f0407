using System.Globalization;
using System.Text;

namespace IomSearch.Benchmarks.Reports;

/// <summary>Draws how figures grow with the number of projects: both axes logarithmic, so that what grows in proportion
/// rises at 45 degrees. SVG without scripts or styles, the same for the same figures.</summary>
/// <param name="title">What is drawn.</param>
/// <param name="unit">The unit of the upright axis.</param>
/// <param name="sizes">The sizes, ascending.</param>
internal sealed class GrowthPlot(string title, string unit, IReadOnlyList<int> sizes)
{
    private const int Width = 860;
    private const int Height = 520;
    private const int Left = 80;
    private const int Right = 170;
    private const int Top = 50;
    private const int Bottom = 50;
    private const int LabelHeight = 15;

    private readonly List<(string Name, IReadOnlyList<double> Values)> lines = [];

    /// <summary>Adds a line: a value of more than 0 for each size.</summary>
    public void Add(string name, IReadOnlyList<double> values) => lines.Add((name, values));

    /// <summary>The picture.</summary>
    public override string ToString()
    {
        var least = Math.Floor(Math.Log10(lines.Min(line => line.Values.Min())));
        var most = Math.Ceiling(Math.Log10(lines.Max(line => line.Values.Max())));
        most = Math.Max(most, least + 1);
        var svg = new StringBuilder();
        Append(
            svg,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">\n");
        Append(svg, $"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#fff\"/>\n");
        Append(svg, $"<text x=\"{Left}\" y=\"24\" font-size=\"15\">{title}</text>\n");
        for (var power = least; power <= most; power++)
        {
            Append(svg, $"<path d=\"M{Left} {Y(power, least, most):0.0}H{Width - Right}\" stroke=\"#ddd\"/>\n");
            Append(
                svg,
                $"<text x=\"{Left - 8}\" y=\"{Y(power, least, most) + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, power):0.######} {unit}</text>\n");
        }

        foreach (var size in sizes)
        {
            Append(svg, $"<path d=\"M{X(size):0.0} {Top}V{Height - Bottom}\" stroke=\"#ddd\"/>\n");
            Append(
                svg,
                $"<text x=\"{X(size):0.0}\" y=\"{Height - Bottom + 20}\" text-anchor=\"middle\">{size:N0}</text>\n");
        }

        Append(
            svg,
            $"<text x=\"{(Left + Width - Right) / 2}\" y=\"{Height - 10}\" text-anchor=\"middle\">projects</text>\n");
        AppendLines(svg, least, most);
        return svg.Append("</svg>\n").ToString();
    }

    private void AppendLines(StringBuilder svg, double least, double most)
    {
        var free = double.NegativeInfinity;
        foreach (var ((name, values), place) in lines.Index()
            .Select(one => (one.Item, one.Index)).OrderByDescending(one => one.Item.Values[^1]))
        {
            var points = sizes.Zip(values, (size, value) =>
                string.Create(CultureInfo.InvariantCulture, $"{X(size):0.0},{Y(Math.Log10(value), least, most):0.0}"));
            var colour = $"hsl({place * 360 / lines.Count},65%,40%)";
            var end = Y(Math.Log10(values[^1]), least, most);
            free = Math.Max(end + 4, free + LabelHeight);
            Append(
                svg,
                $"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\n");
            Append(
                svg,
                $"<path d=\"M{Width - Right} {end:0.0}L{Width - Right + 12} {free - 4:0.0}\" stroke=\"{colour}\"/>\n");
            Append(svg, $"<text x=\"{Width - Right + 16}\" y=\"{free:0.0}\" fill=\"{colour}\">{name}</text>\n");
        }
    }

    private static void Append(StringBuilder svg, FormattableString line) =>
        svg.Append(line.ToString(CultureInfo.InvariantCulture));

    private static double Y(double power, double least, double most) =>
        Height - Bottom - ((power - least) / (most - least) * (Height - Bottom - Top));

    private double X(int size)
    {
        var (first, last) = (Math.Log10(sizes[0]), Math.Log10(sizes[^1]));
        return Left + ((last > first ? (Math.Log10(size) - first) / (last - first) : 1) * (Width - Right - Left));
    }
}
