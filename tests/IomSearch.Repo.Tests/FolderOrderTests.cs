using System.Text.RegularExpressions;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>Holds the folders of the engine to their order: a folder uses only those before it.</summary>
public sealed partial class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "IO", "Analysis", "Schema", "Terms", "Postings", "Columns", "Stored", "Vectors", "Suggestions", "Segments",
        "Search", "Suggest", "Highlighting",
    ];

    public static TheoryData<string> Folders =>
    [
        .. Directory.EnumerateDirectories(Checkout.Path("src/IomSearch.Engine"))
            .Select(path => Path.GetFileName(path))
            .Where(name => name is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_of_the_engine_uses_only_those_before_it(string folder)
    {
        var place = Array.IndexOf(Order, folder);
        Assert.True(place >= 0, $"the folder {folder} has no place in the order");

        var wrong =
            from file in SourceFiles.Under(Checkout.Path($"src/IomSearch.Engine/{folder}"))
            from used in EngineFolder().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)
            where Array.IndexOf(Order, used) > place
            select $"{Path.GetFileName(file)} uses {used}";

        Assert.Empty(wrong.Distinct());
    }

    [GeneratedRegex(@"(?:using |\b)IomSearch\.Engine\.([A-Z]\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EngineFolder();
}
