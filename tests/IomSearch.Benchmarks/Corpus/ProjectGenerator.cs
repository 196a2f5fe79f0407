using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IomSearch.Benchmarks.Corpus;

/// <summary>Makes project records from a seed: each alone, the same each time.</summary>
/// <param name="seed">Where chance starts.</param>
/// <param name="projects">How many there are in all.</param>
/// <param name="words">Words of a text, about; a text has half to one and a half times as many.</param>
internal sealed class ProjectGenerator(int seed, int projects, int words)
{
    private const int Countries = 190;
    private const int Donors = 400;
    private const int Types = 12;
    private const int Years = 30;
    private const int FirstYear = 1995;

    // A programme has projects in many places under one title.
    private const double ProgrammeShare = 0.15;
    private const int ProjectsPerProgramme = 50;

    private static readonly string[] CountryNames = [.. Enumerable.Range(0, Countries).Select(Country)];
    private static readonly string[] DonorNames = [.. Enumerable.Range(0, Donors).Select(Donor)];
    private static readonly string[] TypeNames =
        [.. Enumerable.Range(0, Types).Select(type => Vocabulary.Word(300 + type))];

    /// <summary>Number of projects.</summary>
    public int Projects { get; } = projects;

    /// <summary>A project.</summary>
    /// <param name="number">From 0.</param>
    public Project Make(int number)
    {
        var chance = Chance.Of(seed, "project", number);
        var id = string.Create(CultureInfo.InvariantCulture, $"P{number:D8}");
        var prose = new Prose(chance.Below(WordLaw.Topics), chance.Below(WordLaw.Topics));
        var title = Title(ref chance, prose);
        var countries = Some(ref chance, CountryNames);
        var donors = Some(ref chance, DonorNames);
        var year = (FirstYear + chance.Below(Years)).ToString(CultureInfo.InvariantCulture);
        var type = TypeNames[chance.Zipf(Types, 1)];
        var text = prose.Text(ref chance, chance.Between(words / 2, words * 3 / 2));
        var record = Record(id, title, text, countries, donors, year, type);
        return new Project(id, title, text, countries, donors, year, type, record);
    }

    private string Title(ref Chance chance, Prose prose)
    {
        if (chance.Happens(ProgrammeShare))
        {
            var programme = chance.Zipf(Math.Max(1, Projects / ProjectsPerProgramme), 1);
            var shared = Chance.Of(seed, "programme", programme);
            return new Prose(shared.Below(WordLaw.Topics), shared.Below(WordLaw.Topics)).Title(ref shared);
        }

        return prose.Title(ref chance);
    }

    private static string[] Some(ref Chance chance, string[] names)
    {
        var some = new string[chance.Between(1, 3)];
        for (var i = 0; i < some.Length; i++)
        {
            some[i] = names[chance.Zipf(names.Length, 3)];
        }

        return [.. some.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static string Country(int number) => $"{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";

    private static string Donor(int number) =>
        $"{Prose.Capital(Vocabulary.Word(4_000 + number))} {Prose.Capital(Vocabulary.Word(5_000 + number))} Fund";

    private static byte[] Record(
        string id, string title, string text, string[] countries, string[] donors, string year, string type)
    {
        using var json = new MemoryStream(text.Length + 512);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteString("title", title);
            List(writer, "countries", countries);
            List(writer, "donors", donors);
            writer.WriteString("year", year);
            writer.WriteString("type", type);
            writer.WriteString("text", text);
            writer.WriteEndObject();
        }

        return json.ToArray();
    }

    private static void List(Utf8JsonWriter writer, string name, string[] values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
