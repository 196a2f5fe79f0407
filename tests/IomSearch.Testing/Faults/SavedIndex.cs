using System.Text;
using IomSearch.Engine;
using IomSearch.Engine.IO;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;

namespace IomSearch.Testing.Faults;

/// <summary>An index that is kept from one version to the next, and what every version must find in it.</summary>
public static class SavedIndex
{
    private const string AnswersFile = "answers.txt";

    private static readonly (string Name, Query Query)[] Questions =
    [
        ("all", new Query.MatchAll()),
        ("word", new Query.Term("text", "school")),
        ("title", new Query.Term("title", "water")),
        ("phrase", new Query.Phrase("text", [new PhraseTerm("water", 0), new PhraseTerm("school", 1)])),
        ("near", new Query.Phrase("text", [new PhraseTerm("school", 0), new PhraseTerm("water", 1)], Slop: 3)),
        ("prefix", new Query.Prefix("text", "he")),
        ("country", new Query.AnyValue("country", ["LA"])),
        ("years", new Query.NumberRange("year", 2003, 2005)),
        ("no budget", new Query.Missing("budget")),
        ("no country", new Query.Missing("country")),
    ];

    /// <summary>Writes the index into a new folder, with its answers beside it.</summary>
    public static void Write(string folder)
    {
        var memory = new MemoryDirectory();
        SampleIndex.Write(memory);
        IndexBackup.Copy(memory, new MappedDirectory(folder));
        File.Delete(Path.Combine(folder, "writer.lock"));
        using var index = SearchIndex.Open(folder, SampleIndex.Schema);
        File.WriteAllText(Path.Combine(folder, AnswersFile), Answers(index));
    }

    /// <summary>What was found when the index was written.</summary>
    public static string Expected(string folder) => File.ReadAllText(Path.Combine(folder, AnswersFile));

    /// <summary>What is found, in words. Scores and their order are not in it: those may get better.</summary>
    public static string Answers(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        var answers = new StringBuilder();
        foreach (var (name, query) in Questions)
        {
            var found = snapshot.Search(query, new SearchOptions { Top = 1000, Facets = ["country", "donor"] });
            answers.Append(name).Append(':')
                .AppendJoin("", found.Hits.Select(hit => " " + hit.Id).Order(StringComparer.Ordinal));
            foreach (var facet in found.Facets)
            {
                answers.Append("\n  ").Append(facet.Field)
                    .AppendJoin("", facet.Values.Select(value => $" {value.Value}={value.Count}"));
            }

            answers.Append('\n');
        }

        foreach (var hit in snapshot.Search(new Query.Term("text", "roma"), new SearchOptions { Top = 1000 }).Hits
            .OrderBy(hit => hit.Id, StringComparer.Ordinal))
        {
            answers.Append(hit.Id).Append(" = ")
                .Append(Encoding.UTF8.GetString(snapshot.Stored(hit.Address, "record").Span)).Append('\n');
        }

        var nearest = snapshot.Nearest("meaning", [1, 0.5f, -1], new SearchOptions { Top = 10 });
        answers.Append("nearest of ").Append(nearest.Total).Append(':')
            .AppendJoin("", nearest.Hits.Select(hit => " " + hit.Id)).Append('\n');
        answers.AppendJoin(", ", snapshot.Complete("donor", "s", 10).Select(one => $"{one.Value}={one.Documents}"))
            .Append('\n');
        return answers.AppendJoin(", ", snapshot.Notes.Select(note => $"{note.Key}={note.Value}"))
            .Append('\n').ToString();
    }
}
