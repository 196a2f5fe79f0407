using IomSearch.Testing;

namespace IomSearch.Cli.Tests;

/// <summary>Runs commands in this process, on an index of its own.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public string Index => folder.File("index");

    public string Sources => folder.File("in");

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Sources);
        File.WriteAllText(Path.Combine(Sources, name), content);
        return Path.Combine(Sources, name);
    }

    public string Project(string id, string frontMatter, string text = "Something is done.") =>
        Write(id + ".md", $"---\nid: {id}\n{frontMatter}\n---\n{text}\n");

    /// <summary>Runs a command on the index, with text on its input.</summary>
    public int Run(string[] arguments, string input = "", bool colour = false) =>
        RunAlone([.. arguments, "--index", Index], input, colour);

    /// <summary>Runs a command that needs no index.</summary>
    public int RunAlone(string[] arguments, string input = "", bool colour = false)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(new StringReader(input), output, error) { ColourOutput = colour };
        var code = Program.Run(arguments, terminal).GetAwaiter().GetResult();
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>The usual three projects, indexed.</summary>
    public CommandLine WithProjects()
    {
        Project(
            "bread", "title: Bread for Roma families\ncountries: [PL]\nyears: [2014, 2015]", "Bakers teach the craft.");
        Project("water", "title: Water wells\ncountries: [CZ]\ndonors: [European Union]\nyears: [2015]");
        Project("world", "title: Advice for Roma everywhere");
        Assert.Equal(ExitCode.Done, Run(["index", Sources, "--no-vectors"]));
        return this;
    }

    /// <summary>Flips a byte of the first file of a pattern in the index.</summary>
    public void Damage(string pattern) => Damage(Index, pattern);

    public static void Damage(string inFolder, string pattern)
    {
        var file = Directory.GetFiles(inFolder, pattern)[0];
        var bytes = File.ReadAllBytes(file);
        bytes[16] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    public void Dispose() => folder.Dispose();
}
