using System.CommandLine;
using IomSearch.Cli.Rendering;
using IomSearch.Discovery;
using IomSearch.Engine.IO;

namespace IomSearch.Cli.Options;

/// <summary>Which index a command works on: <c>--index</c> and <c>--config</c>.</summary>
internal sealed class IndexPlace
{
    private readonly Option<string?> index = new("--index")
    {
        Description = "The folder of the index. [default: the configuration's, data/index]",
        HelpName = "DIR",
    };

    private readonly Option<string?> config = new("--config")
    {
        Description = $"The configuration. [default: ./{IndexConfig.FileName}, or what is built in]",
        HelpName = "FILE",
    };

    /// <summary>Puts the options on a command.</summary>
    public IndexPlace AddTo(Command command)
    {
        command.Options.Add(index);
        command.Options.Add(config);
        return this;
    }

    /// <summary>The configuration with the folder of the index that was named.</summary>
    /// <exception cref="IndexConfigException">It cannot be used.</exception>
    public IndexConfig Config(ParseResult parsed)
    {
        var chosen = parsed.GetValue(config) is { } file
            ? IndexConfig.Load(file)
            : IndexConfig.LoadOrBuiltIn(Environment.CurrentDirectory);
        return parsed.GetValue(index) is { } folder ? chosen with { Index = Path.GetFullPath(folder) } : chosen;
    }

    /// <summary>Opens the index, and says what is wrong with the file of synonyms.</summary>
    public EmbeddedBackend Open(ParseResult parsed, Terminal terminal)
    {
        var chosen = Config(parsed);
        var backend = ProjectIndex.OpenExisting(chosen.IndexFolder, chosen);
        foreach (var problem in backend.SynonymProblems)
        {
            terminal.Error.WriteLine("iomsearch: " + Printable.Of(problem));
        }

        return backend;
    }

    /// <summary>The files of the index, whatever is in them.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public MappedDirectory Files(ParseResult parsed) => Files(Config(parsed).IndexFolder);

    /// <summary>The files of a folder; it is not made where it is missing.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static MappedDirectory Files(string folder) => Directory.Exists(folder)
        ? new MappedDirectory(folder)
        : throw new DirectoryNotFoundException($"there is no folder {folder}");
}
