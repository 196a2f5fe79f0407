using System.Globalization;
using System.Text;

namespace IomSearch.Semantics.Themes;

/// <summary>Draws a reliability diagram: the share of right answers over their confidence.</summary>
public static class ReliabilityChart
{
    private const int Bar = 40;
    private const int Side = 320;
    private const int Margin = 48;

    /// <summary>As text: a line a tenth, a bar for the share of right answers, and a mark
    /// where it should end.</summary>
    public static string ToText(Reliability reliability)
    {
        var text = new StringBuilder("confidence  answers  mean   right\n");
        foreach (var part in reliability.Parts)
        {
            var bar = new char[Bar + 1];
            Array.Fill(bar, ' ');
            bar.AsSpan(0, (int)Math.Round(part.Right * Bar)).Fill('#');
            bar[(int)Math.Round(part.Confidence * Bar)] = '|';
            text.Append(
                CultureInfo.InvariantCulture,
                $"{part.From:F1} - {part.From + 0.1:F1}  {part.Count,9}  {part.Confidence:F3}  {part.Right:F3}  ");
            text.Append(new string(bar).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>As an SVG image of 416 by 416 units that needs no style sheet; bars are shares, the line is
    /// where they should end.</summary>
    /// <param name="reliability">What to draw.</param>
    /// <param name="title">What the answers are of.</param>
    public static string ToSvg(Reliability reliability, string title)
    {
        var caption = $"{title}: calibration error {reliability.Error.ToString("F3", CultureInfo.InvariantCulture)}";
        var svg = new StringBuilder();
        const int Whole = Side + (2 * Margin);
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Whole} {Whole}\" role=\"img\" ");
        svg.Append("font-family=\"sans-serif\" font-size=\"12\" fill=\"#222\">\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<title>{Escaped(caption)}</title>\n<rect width=\"{Whole}\" height=\"{Whole}\" fill=\"#fff\"/>\n");
        foreach (var part in reliability.Parts)
        {
            var (left, height) = (Margin + (part.From * Side), part.Right * Side);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{left + 2:F1}\" y=\"{Margin + Side - height:F1}\" width=\"{(Side / 10.0) - 4:F1}\" ");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"height=\"{height:F1}\" fill=\"#0033a0\"/>\n<text x=\"{left + (Side / 20.0):F1}\" ");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"y=\"{Margin + Side - height - 4:F1}\" text-anchor=\"middle\">{part.Count}</text>\n");
        }

        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{Margin} {Margin + Side}L{Margin + Side} {Margin}\" stroke=\"#b45309\" stroke-width=\"2\"/>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"M{Margin} {Margin}V{Margin + Side}H{Margin + Side}\" stroke=\"#222\" fill=\"none\"/>\n");
        foreach (var tenths in (int[])[0, 5, 10])
        {
            var label = (tenths / 10.0).ToString("F1", CultureInfo.InvariantCulture);
            var along = tenths * Side / 10;
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin + along}\" y=\"{Margin + Side + 16}\" text-anchor=\"middle\">{label}</text>\n");
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Margin - 6}\" y=\"{Margin + Side - along + 4}\" text-anchor=\"end\">{label}</text>\n");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"24\">{Escaped(caption)}</text>\n");
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{Margin + (Side / 2)}\" y=\"{Whole - 12}\" text-anchor=\"middle\">confidence</text>\n");
        return svg.Append("</svg>\n").ToString();
    }

    private static string Escaped(string text) => System.Security.SecurityElement.Escape(text);
}
