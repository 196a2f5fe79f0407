using System.Diagnostics;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>Holds the files of the checkout to the house's manners.</summary>
public sealed class FileTests
{
    private const int MostLines = 450;

    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "Directory.Build.props",
        "Directory.Packages.props", "IomSearch.sln", "LICENSE", "NOTICE", "README.md", "corpus", "docs", "global.json",
        "index-config.json", "src", "test.sh", "tests",
    ];

    [Fact]
    public void No_file_of_code_is_longer_than_the_limit()
    {
        var long_ =
            from folder in new[] { "src", "tests" }
            from file in SourceFiles.Under(Checkout.Path(folder))
            let lines = File.ReadLines(file).Count()
            where lines > MostLines
            select $"{Path.GetRelativePath(Checkout.Root, file)} has {lines} lines";

        Assert.Empty(long_);
    }

    [Fact]
    public void No_line_of_code_is_wider_than_the_limit_but_for_a_long_string()
    {
        Assert.Empty(
            from folder in new[] { "src", "tests" }
            from file in SourceFiles.Under(Checkout.Path(folder))
            let path = Path.GetRelativePath(Checkout.Root, file)
            from line in LineWidth.TooWide(File.ReadLines(file))
            select $"{path}:{line}");
    }

    [Fact]
    public void Nothing_stands_at_the_top_but_what_belongs_there()
    {
        Assert.Empty(Tracked().Select(path => path.Split('/')[0]).Distinct().Except(TopLevel));
    }

    [Fact]
    public void Nothing_is_left_unfinished()
    {
        // Said in two halves, so that this file does not find itself.
        string[] marks = ["TO" + "DO", "FIX" + "ME", "Not" + "ImplementedException", "#" + "region"];

        Assert.Empty(
            from folder in new[] { "src", "tests" }
            from file in SourceFiles.Under(Checkout.Path(folder))
            let text = File.ReadAllText(file)
            from mark in marks
            where text.Contains(mark, StringComparison.Ordinal)
            select $"{Path.GetRelativePath(Checkout.Root, file)}: {mark}");
    }

    private static string[] Tracked()
    {
        using var git = Process.Start(new ProcessStartInfo("git", "ls-files")
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
        })!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
