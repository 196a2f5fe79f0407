using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeTextReaderTests
{
    private const string Good = """{"id":"a-1","themes":["DRM","health"],"title":"T","text":"","language":"fr"}""";

    [Fact]
    public void A_line_becomes_a_text_with_its_main_theme_first()
    {
        var (text, place) = Assert.Single(ThemeTextReader.Read(new StringReader(Good), "a.jsonl"));

        Assert.Equal(("a-1", "T", "", "fr", "a.jsonl:1"), (text.Id, text.Title, text.Text, text.Language, place));
        Assert.Equal(["DRM", "health"], text.Themes);
    }

    [Theory]
    [InlineData("""{"id":"1","themes":["helth"],"title":"T","text":"","language":"en"}""", "there is no theme 'helth'")]
    [InlineData("""{"id":"1","themes":["DRM","DRM"],"title":"T","text":"","language":"en"}""", "a theme comes twice")]
    [InlineData(
        """{"id":"1","themes":"DRM","title":"T","text":"","language":"en"}""", "'themes' is missing or no list")]
    [InlineData("""{"id":"1","themes":[3],"title":"T","text":"","language":"en"}""", "there is no theme '3'")]
    [InlineData("""{"id":"1","themes":[],"title":" ","text":"","language":"en"}""", "'title' is empty")]
    [InlineData("""{"id":"1","themes":[],"title":"T","language":"en"}""", "'text' is missing or no string")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("{", "not JSON: ")]
    public void A_bad_line_is_named_with_its_problem(string line, string expected)
    {
        var problem = Assert.Throws<InvalidDataException>(
            () => ThemeTextReader.Read(new StringReader($"{Good}\n\n{line}\n"), "b.jsonl").ToList());

        Assert.StartsWith($"b.jsonl:3: {expected}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_in_two_files_is_named_at_both_places()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.jsonl"), Good);
        File.WriteAllText(folder.File("b.jsonl"), $"\n{Good}");

        var problem = Assert.Throws<InvalidDataException>(() => ThemeTextReader.ReadFolder(folder.Path));

        Assert.Equal("b.jsonl:2: the id 'a-1' is also at a.jsonl:1", problem.Message);
    }

    [Fact]
    public void A_folder_without_texts_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InvalidDataException>(() => ThemeTextReader.ReadFolder(folder.Path));
    }
}
