using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace IomSearch.Ingest.Readers;

/// <summary>Parses the YAML (1.2) between the two <c>---</c> lines of a record into a small tree.</summary>
/// <remarks>Only mappings, lists and scalars, at most four deep. Anchors, aliases and tags are refused: a record needs
/// none, and without them a small file cannot grow into a large tree.</remarks>
internal sealed class FrontMatter
{
    private const int DeepestLevel = 4;

    private readonly Parser parser;
    private readonly int firstLine;

    private FrontMatter(string yaml, int firstLine)
    {
        parser = new Parser(new StringReader(yaml));
        this.firstLine = firstLine;
    }

    /// <summary>The tree, or the first problem as a line of the file and a reason.</summary>
    /// <param name="yaml">The lines between the two markers.</param>
    /// <param name="firstLine">The line of the file at which they start.</param>
    /// <param name="root">The mapping at the top; empty when false.</param>
    /// <param name="problem">Line and reason; default when true.</param>
    public static bool TryParse(
        string yaml, int firstLine, out FrontMatterNode.Mapping root, out (int Line, string Reason) problem)
    {
        root = new FrontMatterNode.Mapping([], firstLine);
        problem = default;
        try
        {
            root = new FrontMatter(yaml, firstLine).Document();
            return true;
        }
        catch (RefusedException refused)
        {
            problem = (refused.Line, refused.Message);
        }
        catch (InvalidOperationException)
        {
            // The parser of the library loses its place in some malformed lists instead of naming the fault.
            problem = (firstLine, "the front matter is not YAML: a list or group of keys is not closed");
        }
        catch (YamlException failure)
        {
            problem = (firstLine + (int)failure.Start.Line - 1, $"the front matter is not YAML: {failure.Message}");
        }

        return false;
    }

    private FrontMatterNode.Mapping Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            throw new RefusedException(firstLine, "the front matter is empty");
        }

        var node = Node(level: 1);
        if (node is not FrontMatterNode.Mapping mapping)
        {
            throw new RefusedException(node.Line, "the front matter is not a list of 'key: value' lines");
        }

        parser.Consume<DocumentEnd>();
        if (!parser.TryConsume<StreamEnd>(out _))
        {
            throw new RefusedException(LineOf(parser.Current!), "the front matter holds a second YAML document");
        }

        return mapping;
    }

    private FrontMatterNode Node(int level)
    {
        parser.Accept<ParsingEvent>(out var next);
        var line = LineOf(next!);
        if (level > DeepestLevel)
        {
            throw new RefusedException(line, "the front matter is nested deeper than the limit of "
                + $"{DeepestLevel} levels");
        }

        if (next is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias or NodeEvent { Tag.IsEmpty: false })
        {
            throw new RefusedException(line, "anchors, aliases and tags (&, *, !) are not used in records: "
                + "write the value out");
        }

        return next switch
        {
            Scalar => new FrontMatterNode.Scalar(parser.Consume<Scalar>().Value, line),
            SequenceStart => Sequence(level, line),
            _ => Mapping(level, line),
        };
    }

    private FrontMatterNode.Sequence Sequence(int level, int line)
    {
        parser.Consume<SequenceStart>();
        var items = new List<FrontMatterNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(level + 1));
        }

        return new FrontMatterNode.Sequence(items, line);
    }

    private FrontMatterNode.Mapping Mapping(int level, int line)
    {
        parser.Consume<MappingStart>();
        var entries = new List<FrontMatterEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(level + 1) is FrontMatterNode.Scalar scalar
                ? scalar
                : throw new RefusedException(line, "a key of the front matter is not a word");
            if (!keys.Add(key.Text))
            {
                throw new RefusedException(key.Line, $"the key '{key.Text}' stands twice");
            }

            entries.Add(new FrontMatterEntry(key.Text, Node(level + 1), key.Line));
        }

        return new FrontMatterNode.Mapping(entries, line);
    }

    private int LineOf(ParsingEvent parsed) => firstLine + (int)parsed.Start.Line - 1;

    private sealed class RefusedException(int line, string reason) : Exception(reason)
    {
        public int Line { get; } = line;
    }
}
