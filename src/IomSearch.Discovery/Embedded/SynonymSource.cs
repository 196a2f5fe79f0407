using IomSearch.Engine.Analysis;

namespace IomSearch.Discovery.Embedded;

/// <summary>Reads the words that mean the same: the configured file, or what is built in.</summary>
internal static class SynonymSource
{
    private const string Resource = "synonyms.txt";

    /// <summary>The synonyms for the analyzers of the configured fields.</summary>
    /// <exception cref="IndexConfigException">The file cannot be read.</exception>
    public static Synonyms Of(IndexConfig config)
    {
        Analyzer[] analyzers = [.. config.Fields.Select(field => field.Analyzer).Distinct().Select(Analyzer.Named)];
        if (config.SynonymFile is not { } file)
        {
            return Synonyms.Parse(BuiltIn(), Resource, analyzers);
        }

        try
        {
            return Synonyms.Read(file, analyzers);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IndexConfigException(
                IndexConfig.FileName, [$"synonyms: the file {file} cannot be read: {error.Message}"], error);
        }
    }

    private static IEnumerable<string> BuiltIn()
    {
        using var reader = new StreamReader(typeof(SynonymSource).Assembly.GetManifestResourceStream(Resource)!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
