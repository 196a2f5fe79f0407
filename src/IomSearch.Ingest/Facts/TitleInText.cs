using System.Text;

namespace IomSearch.Ingest.Facts;

/// <summary>A project's text in which its title stands as "the project": "Gold and Grammar, which began in 2014" says
/// of
/// the project when it began.</summary>
internal sealed class TitleInText
{
    private const string Project = "the project";
    private const int ShortestTitle = 8;

    private readonly List<(int Start, int Shift)> shifts = [(0, 0)];

    /// <summary>Puts "the project" in the place of each mention of the title, and of its part in front of a
    /// colon.</summary>
    public TitleInText(string title, string text)
    {
        Text = text;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        List<string> names = [.. new[] { title, colon > 0 ? title[..colon] : "" }
            .Where(name => name.Length >= ShortestTitle && name.Contains(' ', StringComparison.Ordinal))];
        var made = new StringBuilder();
        var read = 0;
        while (names.Count > 0 && Next(text, names, read) is { Length: > 0 } next)
        {
            made.Append(text, read, next.At - read).Append(Project);
            read = next.At + next.Length;
            shifts.Add((made.Length, read - made.Length));
        }

        Text = read == 0 ? text : made.Append(text, read, text.Length - read).ToString();
    }

    /// <summary>The first mention from a place on, the longer name before the shorter; no length for none.</summary>
    private static (int At, int Length) Next(string text, List<string> names, int from)
    {
        var best = (At: -1, Length: 0);
        foreach (var name in names.ToList())
        {
            var at = text.IndexOf(name, from, StringComparison.Ordinal);
            if (at < 0)
            {
                names.Remove(name);
            }

            best = at >= 0 && (best.At < 0 || at < best.At) ? (at, name.Length) : best;
        }

        return best;
    }

    /// <summary>The text with "the project" for the title.</summary>
    public string Text { get; }

    /// <summary>Where a place of <see cref="Text"/> is in the project's own text.</summary>
    public int Original(int place)
    {
        var (low, high) = (0, shifts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = shifts[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return place + shifts[low].Shift;
    }

    /// <summary>What was found in <see cref="Text"/>, with its places in the project's own text.</summary>
    public Found<T> Original<T>(Found<T> found) =>
        new(found.Value, Original(found.Start), Math.Max(Original(found.Start), Original(found.End)));
}
