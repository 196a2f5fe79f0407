using IomSearch.Benchmarks;

const string Usage = """
    compare --projects N [--short] [--json FILE] [--markdown FILE] [--seed S] [--classes a,b] [--merge] [--sqlite]
            [--words N] [--queries N] [--rounds N] [--clock wall|cpu] [--threads 1,2]
            [--buffer MB] [--java-heap MB] [--folder DIR]
    profile --class NAME|build --projects N [--mode exact|top] [--seconds N] [--folder DIR, which stays]
            [--words N] [--seed S] [--queries N] [--clock wall|cpu] [--threads N] [--buffer MB]
    growth  --sizes 10000,100000,1000000 [--engine ours|lucene] [--markdown FILE] [--plots DIR] and the options of compare
    themes  [--real FILE] [--python PROGRAM] [--markdown FILE] [--json FILE] [--folder DIR]
    relevance DIR... [--markdown FILE] [--json FILE]
    read-iati [--megabytes N] [--seed S] [--folder DIR]
    encoder [--seconds N] [--clock wall|cpu] [--node DIR, with node_modules of @energetic-ai/embeddings and model-embeddings-en 0.2.0]
    http    [--requests N] [--warm-up N] [--mode lexical|hybrid|semantic] [--index DIR]; src/IomSearch.Api is built before
    sectors [--sets a,b] [--each N] [--folder DIR, which stays] [--weights WORDS,FACETS,MEANING in hundredths]
    nearest [--vectors N] [--dimensions N] [--rounds N] [--clock wall|cpu] [--folder DIR]
    """;

try
{
    return args switch
    {
        ["compare", .. var words] => CompareCommand.Run(words),
        ["profile", .. var words] => ProfileCommand.Run(words),
        ["growth", .. var words] => GrowthCommand.Run(words),
        ["themes", .. var words] => ThemesCommand.Run(words),
        ["relevance", .. var words] => RelevanceCommand.Run(words),
        ["read-iati", .. var words] => ReadIatiCommand.Run(words),
        ["encoder", .. var words] => EncoderCommand.Run(words),
        ["http", .. var words] => HttpCommand.Run(words),
        ["sectors", .. var words] => SectorsCommand.Run(words),
        ["nearest", .. var words] => NearestCommand.Run(words),
        ["serve", .. var words] => ServeCommand.Run(words),
        _ => throw new ArgumentException(Usage),
    };
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
