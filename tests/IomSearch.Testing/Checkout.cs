namespace IomSearch.Testing;

/// <summary>The checkout that the running tests were built from.</summary>
public static class Checkout
{
    /// <summary>The full path of the folder that holds <c>IomSearch.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder of the checkout.</summary>
    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "IomSearch.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"no IomSearch.sln above {AppContext.BaseDirectory}");
    }
}
