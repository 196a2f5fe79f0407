using System.Diagnostics;
using System.Text.Json.Nodes;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Benchmarks.Themes;

/// <summary>Asks the peer: <c>tests/scikit-learn/themes.py</c>, a process a question.</summary>
/// <param name="python">The program, with scikit-learn for it (Debian's package is <c>python3-sklearn</c>).</param>
/// <param name="folder">Where questions and answers are written.</param>
internal sealed class ScikitLearn(string python, string folder)
{
    /// <summary>Trains on texts and answers others.</summary>
    /// <returns>An answer a text, and what was chosen and how long it took, as the program prints it.</returns>
    /// <exception cref="InvalidOperationException">The program failed; the message is what it said.</exception>
    public (IReadOnlyList<JudgedAnswer> Answers, JsonNode Chosen) Ask(
        IReadOnlyList<ThemeText> texts, IReadOnlyList<RealText> asked)
    {
        var (train, test, answers) = (Of("train.jsonl"), Of("test.jsonl"), Of("answers.jsonl"));
        File.WriteAllLines(train, texts.Select(text => Line(text.Title, text.Text, text.Themes)));
        File.WriteAllLines(test, asked.Select(text => Line(text.Title, text.Text, [])));
        var chosen = JsonNode.Parse(Run(Checkout.Path("tests/scikit-learn/themes.py"), train, test, answers))!;
        return ([.. asked.Zip(File.ReadLines(answers), Answer)], chosen);
    }

    private static JudgedAnswer Answer(RealText text, string line)
    {
        var answer = JsonNode.Parse(line)!;
        return new JudgedAnswer(text.Accepted, (string?)answer["theme"], (double)answer["confidence"]!);
    }

    private static string Line(string title, string text, IReadOnlyList<string> themes) => new JsonObject
    {
        ["title"] = title,
        ["text"] = text,
        ["themes"] = new JsonArray([.. themes.Select(theme => JsonValue.Create(theme))]),
    }.ToJsonString();

    private string Of(string name) => Path.Combine(folder, name);

    private string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(python, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{python} did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{python}: {error.Result}");
    }
}
