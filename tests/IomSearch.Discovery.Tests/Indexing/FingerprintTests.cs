using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class FingerprintTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string original;

    public FingerprintTests()
    {
        Directory.CreateDirectory(folder.File("a"));
        File.WriteAllText(folder.File("a/one.md"), "one");
        File.WriteAllText(folder.File("a/two.md"), "two");
        original = Of(Make.Config(folder.Path));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_state_has_the_same_fingerprint() => Assert.Equal(original, Of(Make.Config(folder.Path)));

    [Fact]
    public void Where_things_lie_does_not_count()
    {
        Directory.Move(folder.File("a"), folder.File("b"));
        Assert.Equal(original, Of(Make.Config("/elsewhere") with { Index = "other" }, "b"));
    }

    [Fact]
    public void A_changed_byte_changes_it()
    {
        File.WriteAllText(folder.File("a/two.md"), "twO");
        Assert.NotEqual(original, Of(Make.Config(folder.Path)));
    }

    [Fact]
    public void A_renamed_file_changes_it()
    {
        File.Move(folder.File("a/two.md"), folder.File("a/three.md"));
        Assert.NotEqual(original, Of(Make.Config(folder.Path)));
    }

    [Fact]
    public void A_new_file_changes_it()
    {
        File.WriteAllText(folder.File("a/empty.md"), "");
        Assert.NotEqual(original, Of(Make.Config(folder.Path)));
    }

    [Fact]
    public void A_lost_file_changes_it()
    {
        File.Delete(folder.File("a/two.md"));
        Assert.NotEqual(original, Of(Make.Config(folder.Path)));
    }

    [Fact]
    public void A_changed_weight_changes_it()
    {
        var config = Make.Config(folder.Path);
        Assert.NotEqual(
            original, Of(config with { Fields = [config.Fields[0] with { Weight = 4 }, .. config.Fields.Skip(1)] }));
    }

    private string Of(IndexConfig config, string sources = "a") =>
        Fingerprint.Of(Fingerprint.Setup(config), SourceFiles.List([folder.File(sources)])
            .Select(file => new FileReading(SurveyedFile.Of(file), default).ToLedger()));
}
