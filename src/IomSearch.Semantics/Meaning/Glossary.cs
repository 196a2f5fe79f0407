using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Meaning;

/// <summary>Says a text in the English of project records: what the sentence encoder reads of a text in French or
/// Spanish, and of English with words of daily life.</summary>
/// <remarks>The file, <c>corpus/glossary.txt</c>, says its grammar at its head. In English the words that it knows are
/// replaced and all others stay. Of French and Spanish only the words that it knows are said, with the names between
/// them: the encoder would take other words for anything.</remarks>
public sealed class Glossary
{
    private const string Resource = "glossary.txt";
    private const int Columns = 4;

    // With fewer of its words a text of another language would be another text.
    private const double LeastKnown = 0.2;

    private static readonly Lazy<Glossary> ShippedOne = new(ReadShipped);

    private readonly GlossaryWords english = new(Analyzer.Named("english"));
    private readonly GlossaryWords french = new(Analyzer.Named("french"));
    private readonly GlossaryWords spanish = new(Analyzer.Named("spanish"));

    private Glossary()
    {
    }

    /// <summary>The glossary that comes with the program.</summary>
    public static Glossary Shipped => ShippedOne.Value;

    /// <summary>Reads a glossary.</summary>
    /// <param name="reader">The file's content.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">A line has not four parts, says nothing in English,
    /// or has words that begin or end with a stop word; the message names file and
    /// line.</exception>
    public static Glossary Read(TextReader reader, string name)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var glossary = new Glossary();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (line.Split('|', StringSplitOptions.TrimEntries)
                is not [{ Length: > 0 } said, var everyday, var inFrench, var inSpanish])
            {
                throw new InvalidDataException(
                    $"{name}:{number}: a line has {Columns} parts between bars, the first not empty");
            }

            string[] refused =
            [
                .. glossary.english.Add(everyday, said),
                .. glossary.french.Add(inFrench, said),
                .. glossary.spanish.Add(inSpanish, said),
            ];
            if (refused.Length > 0)
            {
                throw new InvalidDataException(
                    $"{name}:{number}: '{refused[0]}' begins or ends with a word that is no term");
            }
        }

        return glossary;
    }

    /// <summary>A text in the English of records.</summary>
    /// <param name="text">A text in English, French or Spanish.</param>
    /// <returns>Null for a text of another language too few of whose words are known.</returns>
    public string? InEnglish(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var analyzer = LanguageGuess.AnalyzerFor("", text);
        if (analyzer == english.Analyzer)
        {
            return english.Replace(text);
        }

        var (said, known) = (analyzer == french.Analyzer ? french : spanish).Said(text);
        return known >= LeastKnown ? said : null;
    }

    private static Glossary ReadShipped()
    {
        using var stream = typeof(Glossary).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"there is no {Resource} in the program");
        using var reader = new StreamReader(stream);
        return Read(reader, Resource);
    }
}
