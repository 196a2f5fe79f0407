namespace IomSearch.Testing;

/// <summary>Finds the folder of outside test material that may lie beside the checkout: <c>../shared</c>.</summary>
public static class SharedFolder
{
    private static readonly string? Root = Find();

    /// <summary>Why tests that need the folder are skipped; null when it is there.</summary>
    public static string? Missing => Root is null ? "the folder ../shared with the test material is not there" : null;

    /// <summary>The full path of a file or folder inside it.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder is missing: the test should have been a
    /// <see cref="SharedFactAttribute"/>.</exception>
    public static string Path(string relative) =>
        System.IO.Path.Combine(Root ?? throw new DirectoryNotFoundException(Missing), relative);

    private static string? Find()
    {
        var beside = System.IO.Path.Combine(Checkout.Root, "..", "shared");
        return Directory.Exists(beside) ? System.IO.Path.GetFullPath(beside) : null;
    }
}
