using System.Globalization;
using System.Text;

namespace IomSearch.Semantics.Themes;

/// <summary>Writes the figures of a classifier for a person: measures by theme, confusion table, reliability.</summary>
public static class ThemeReport
{
    private const int Column = 14;

    /// <summary>All figures as text, in lines of at most 120 characters that end with LF.</summary>
    /// <param name="figures">What was measured.</param>
    /// <param name="subject">On what, for the heading.</param>
    public static string Of(ThemeFigures figures, string subject)
    {
        var text = new StringBuilder();
        Line(text, $"{subject}: {figures.Count} texts, {figures.Themed} with a theme");
        Line(text, $"first theme right {figures.Accuracy:F3}, macro F1 {figures.MacroF1:F3}");
        Line(
            text,
            $"without a theme and left so {figures.NoneKept:F3}, calibration error {figures.Reliability.Error:F3}\n");
        Measures(text, figures);
        Confusion(text, figures);
        return text.Append(ReliabilityChart.ToText(figures.Reliability)).ToString();
    }

    /// <summary>A learning curve as text, a line a point, with the gain over the point before.</summary>
    public static string Of(IReadOnlyList<LearningPoint> curve)
    {
        var text = new StringBuilder("texts  macro F1  gain\n");
        for (var i = 0; i < curve.Count; i++)
        {
            var gain = i == 0
                ? ""
                : (curve[i].MacroF1 - curve[i - 1].MacroF1).ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
            Line(text, $"{curve[i].Texts,5}  {curve[i].MacroF1,8:F3}  {gain}");
        }

        return text.ToString();
    }

    private static void Measures(StringBuilder text, ThemeFigures figures)
    {
        Line(text, $"{"",-15}{"texts",Column}{"precision",Column}{"recall",Column}{"F1",Column}");
        for (var c = 0; c < Theme.Classes; c++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Theme.NameOf(c),-15}{figures.Support(c),Column}");
            Line(text, $"{figures.Precision(c),Column:F3}{figures.Recall(c),Column:F3}{figures.F1(c),Column:F3}");
        }

        text.Append('\n');
    }

    private static void Confusion(StringBuilder text, ThemeFigures figures)
    {
        text.Append("right \\ said   ");
        for (var c = 0; c < Theme.Classes; c++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Theme.NameOf(c),Column}");
        }

        text.Append('\n');
        for (var right = 0; right < Theme.Classes; right++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Theme.NameOf(right),-15}");
            for (var said = 0; said < Theme.Classes; said++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{figures.Taken(right, said),Column}");
            }

            text.Append('\n');
        }

        text.Append('\n');
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
