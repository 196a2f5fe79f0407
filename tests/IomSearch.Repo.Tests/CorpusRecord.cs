using System.Globalization;
using IomSearch.Testing;
using YamlDotNet.RepresentationModel;

namespace IomSearch.Repo.Tests;

/// <summary>One file of <c>corpus/projects</c>, taken apart without the product's own reader.</summary>
internal sealed record CorpusRecord(string File, YamlMappingNode Facts, string Text)
{
    public static IReadOnlyList<CorpusRecord> All { get; } = ReadAll();

    public IReadOnlyList<string> Keys => [.. Facts.Children.Keys.Select(Scalar)];

    public string? this[string key] => Node(key) is { } node ? Scalar(node) : null;

    public IReadOnlyList<string> List(string key) =>
        Node(key) is { } node ? [.. ((YamlSequenceNode)node).Select(Scalar)] : [];

    public IReadOnlyList<int> Years => [.. List("years").Select(Number)];

    public IReadOnlyDictionary<string, string> Map(string key) => Node(key) is { } node
        ? ((YamlMappingNode)node).ToDictionary(pair => Scalar(pair.Key), pair => Scalar(pair.Value))
        : new Dictionary<string, string>();

    /// <summary>Every sentence that is the project's own: not titles, names or codes.</summary>
    public IEnumerable<string> OwnSentences => this["beneficiaries"] is { } line ? [line, Text] : [Text];

    public static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    public static CorpusRecord Parse(string file, string content)
    {
        var parts = content.Split("---\n", 3);
        if (parts is not ["", var front, var text])
        {
            throw new FormatException($"{file}: front matter does not stand between two lines of ---");
        }

        var yaml = new YamlStream();
        yaml.Load(new StringReader(front));
        return new CorpusRecord(file, (YamlMappingNode)yaml.Documents[0].RootNode, text.Trim());
    }

    private static IReadOnlyList<CorpusRecord> ReadAll() =>
    [
        .. Directory.EnumerateFiles(Checkout.Path("corpus/projects")).Order(StringComparer.Ordinal)
            .Select(path => Parse(Path.GetFileName(path), System.IO.File.ReadAllText(path))),
    ];

    private YamlNode? Node(string key) =>
        Facts.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;

    private static string Scalar(YamlNode node) =>
        ((YamlScalarNode)node).Value ?? throw new FormatException($"no value at {node.Start}");
}
