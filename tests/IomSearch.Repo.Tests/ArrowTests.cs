using System.Xml.Linq;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>Holds the projects to the arrows between them, and to the outside packages that each may use.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["Engine"] = ([], []),
        ["Ingest"] = ([], ["AngleSharp", "CsvHelper", "YamlDotNet"]),
        ["Semantics"] = (["Engine"], ["MathNet.Numerics", "System.Numerics.Tensors"]),
        ["Discovery"] = (["Engine", "Ingest", "Semantics"], []),
        ["Postgres"] = (["Discovery", "Ingest", "Engine"], ["Npgsql"]),
        ["Api"] = (
            ["Discovery", "Ingest", "Postgres"],
            ["Microsoft.AspNetCore.OpenApi", "OpenTelemetry", "OpenTelemetry.Exporter.OpenTelemetryProtocol"]),
        ["Cli"] = (
            ["Discovery", "Ingest", "Postgres", "Semantics", "Engine"],
            ["System.CommandLine", "Spectre.Console", "ModelContextProtocol"]),
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Checkout.Path("src"))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_what_its_row_allows(string project)
    {
        var name = project.Replace("IomSearch.", "");
        var file = XDocument.Load(Checkout.Path($"src/{project}/{project}.csproj"));
        var projects = Includes(file, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path).Replace("IomSearch.", ""));

        Assert.Empty(projects.Except(Allowed[name].Projects));
        Assert.Empty(Includes(file, "PackageReference").Except(Allowed[name].Packages));
    }

    [Fact]
    public void The_api_names_nothing_of_the_engine_and_the_engine_nothing_of_the_product()
    {
        Assert.Empty(FilesThatSay("IomSearch.Api", "IomSearch.Engine", "IomSearch.Semantics"));
        Assert.Empty(
            FilesThatSay("IomSearch.Engine", "IomSearch.Ingest", "IomSearch.Semantics", "IomSearch.Discovery"));
        Assert.Empty(
            FilesThatSay("IomSearch.Ingest", "IomSearch.Engine", "IomSearch.Semantics", "IomSearch.Discovery"));
    }

    [Fact]
    public void Semantics_knows_only_the_analysis_of_the_engine()
    {
        Assert.Empty(
            from file in SourceFiles.Of("IomSearch.Semantics")
            from line in File.ReadLines(file)
            where line.Contains("IomSearch.Engine.", StringComparison.Ordinal)
                && !line.Contains("IomSearch.Engine.Analysis", StringComparison.Ordinal)
            select $"{file}: {line}");
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));

    private static IEnumerable<string> FilesThatSay(string project, params string[] names) =>
        from file in SourceFiles.Of(project)
        let text = File.ReadAllText(file)
        from name in names
        where text.Contains($"using {name}", StringComparison.Ordinal)
            || text.Contains($"{name}.", StringComparison.Ordinal)
        select $"{Path.GetRelativePath(Checkout.Root, file)} says {name}";
}
