namespace IomSearch.Ingest.Tests;

public sealed class SourceFilesTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_are_relative_to_the_folder_that_was_given() =>
        Assert.Equal(["a.txt", "sub/deep/b.txt"], SourceFiles
            .List([folder.With("a.txt", "a").With("sub/deep/b.txt", "b").Path]).Select(file => file.Name));

    [Fact]
    public void A_file_given_by_itself_has_its_bare_name() =>
        Assert.Equal("b.txt", Assert.Single(SourceFiles
            .List([folder.With("sub/b.txt", "b").Path + "/sub/b.txt"])).Name);

    [Fact]
    public void A_file_given_twice_is_listed_once() =>
        Assert.Single(SourceFiles.List([folder.With("a.txt", "a").Path, folder.Path + "/a.txt"]));

    [Fact]
    public void A_loop_of_links_ends()
    {
        folder.With("sub/a.txt", "a");
        Directory.CreateSymbolicLink(folder.Path + "/sub/loop", folder.Path);

        Assert.Equal(["sub/a.txt"], SourceFiles.List([folder.Path]).Select(file => file.Name));
    }
}
