using System.Globalization;

namespace IomSearch.Discovery.Tests.Indexing;

/// <summary>What a file states of an id.</summary>
internal sealed record StatedProject(string File, string Title, DateTime Moment);

/// <summary>A folder that is edited at random: files of one record and of several, ids that come twice, files that are
/// broken, renamed, touched and gone.</summary>
internal sealed class RandomSources(Random random, string folder)
{
    private static readonly string[] Names = ["a.md", "b.md", "c.jsonl", "d/e.md", "d/f.jsonl", "g.md", "h.xyz"];
    private readonly Dictionary<string, List<StatedProject>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<bool>> undated = new(StringComparer.Ordinal);

    /// <summary>Words of the titles.</summary>
    public static IReadOnlyList<string> Words { get; } = ["bread", "water", "school", "return"];

    /// <summary>Changes one file.</summary>
    public void Edit()
    {
        Directory.CreateDirectory(Path.Combine(folder, "d"));
        var name = Names[random.Next(Names.Length)];
        switch (random.Next(8))
        {
            case 0:
                Remove(name);
                break;
            case 1 when File.Exists(At(name)):
                Rename(name, Names[random.Next(Names.Length)]);
                break;
            case 2 when File.Exists(At(name)):
                Touch(name);
                break;
            case 3:
                Write(name, [], "---\nid: x\ntitle: never closed\n");
                break;
            default:
                Write(name);
                break;
        }
    }

    /// <summary>What the index has to hold after an update, found out the slow way: the newest of all that is stated
    /// now and, without pruning, of what it held before of files that are gone.</summary>
    public Dictionary<string, StatedProject> Expected(Dictionary<string, StatedProject> before, bool prune)
    {
        var stated = Present().OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .SelectMany(pair => pair.Value.Select((project, at) => (Id: ids[pair.Key][at], Project: project)))
            .GroupBy(pair => pair.Id, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(pair => pair.Project).OrderBy(project => project.Moment).Last(),
                StringComparer.Ordinal);
        foreach (var (id, project) in before.Where(_ => !prune))
        {
            if (!File.Exists(At(project.File))
                && (!stated.TryGetValue(id, out var other) || other.Moment < project.Moment))
            {
                stated[id] = project;
            }
        }

        return stated;
    }

    private IEnumerable<KeyValuePair<string, List<StatedProject>>> Present() =>
        files.Where(file => File.Exists(At(file.Key)) && !file.Key.EndsWith(".xyz", StringComparison.Ordinal));

    private string At(string name) => Path.Combine(folder, name);

    private DateTime Moment() => new(2010 + random.Next(4), 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private void Write(string name)
    {
        var projects = Enumerable.Range(0, name.EndsWith(".md", StringComparison.Ordinal) ? 1 : 1 + random.Next(4))
            .Select(_ => (
                Id: $"p{random.Next(6)}",
                Title: $"{Words[random.Next(4)]} workshops for pastoral families of Turkana, part {random.Next(3)}",
                Updated: random.Next(2) == 0 ? Moment() : (DateTime?)null)).ToList();
        var written = Moment();
        var content = name.EndsWith(".md", StringComparison.Ordinal)
            ? string.Concat(projects.Select(one =>
                $"---\nid: {one.Id}\ntitle: {one.Title}\ncountries: [KE]\nyears: [2014, 2015]\n"
                + (one.Updated is { } day ? Invariant($"updated: {day:yyyy-MM-dd}\n") : "")
                + "---\nSomething is done.\n"))
            : string.Concat(projects.Select(one => Json(one.Id, one.Title, one.Updated) + "\n"));
        ids[name] = [.. projects.Select(one => one.Id)];
        Write(name, [.. projects.Select(one => new StatedProject(name, one.Title, one.Updated ?? written))], content);
        File.SetLastWriteTimeUtc(At(name), written);
        undated[name] = [.. projects.Select(one => one.Updated is null)];
    }

    private void Write(string name, List<StatedProject> projects, string content)
    {
        File.WriteAllText(At(name), content);
        files[name] = projects;
    }

    private void Remove(string name)
    {
        File.Delete(At(name));
        files.Remove(name);
    }

    private void Rename(string name, string other)
    {
        if (other == name || Path.GetExtension(other) != Path.GetExtension(name))
        {
            return;
        }

        File.Move(At(name), At(other), overwrite: true);
        files[other] = [.. files[name].Select(project => project with { File = other })];
        (ids[other], undated[other]) = (ids.GetValueOrDefault(name, []), undated.GetValueOrDefault(name, []));
        files.Remove(name);
    }

    private void Touch(string name)
    {
        var moment = Moment();
        File.SetLastWriteTimeUtc(At(name), moment);
        if (files[name].Count > 0)
        {
            files[name] = [.. files[name].Select((project, at) =>
                undated[name][at] ? project with { Moment = moment } : project)];
        }
    }

    private static string Json(string id, string title, DateTime? updated)
    {
        var dated = updated is { } day ? Invariant($",\"updated\":\"{day:yyyy-MM-dd}\"") : "";
        return
            $$"""{"id":"{{id}}","title":"{{title}}","description":"It is done.","years":["2014","2015"],"countries":["Kenya"]{{dated}}}""";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
