namespace IomSearch.Ingest.Facts;

/// <summary>A project's text in which its title stands as "the project": "Gold and Grammar, which began in 2014" says
/// of
/// the project when it began.</summary>
internal sealed class TitleInText
{
    private const string Project = "the project";
    private const int ShortestTitle = 8;

    private readonly List<(int Start, int Shift)> shifts = [(0, 0)];

    /// <summary>Puts "the project" in the place of each mention of the title, or of its part in front of a
    /// colon.</summary>
    public TitleInText(string title, string text)
    {
        Text = text;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        var name = colon > 0 && !text.Contains(title, StringComparison.Ordinal) ? title[..colon] : title;
        if (name.Length < ShortestTitle || !name.Contains(' ', StringComparison.Ordinal))
        {
            return;
        }

        var parts = text.Split(name);
        for (var (at, made, read) = (0, 0, 0); at + 1 < parts.Length; at++)
        {
            made += parts[at].Length + Project.Length;
            read += parts[at].Length + name.Length;
            shifts.Add((made, read - made));
        }

        Text = string.Join(Project, parts);
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
