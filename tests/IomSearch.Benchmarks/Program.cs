using IomSearch.Benchmarks;

const string Usage = """
    compare --projects N [--short] [--json FILE] [--markdown FILE] [--seed S] [--classes a,b] [--merge]
            [--words N] [--queries N] [--rounds N] [--passes N] [--threads 1,2] [--buffer MB] [--java-heap MB] [--folder DIR]
    """;

try
{
    return args switch
    {
        ["compare", .. var words] => CompareCommand.Run(words),
        ["serve", .. var words] => ServeCommand.Run(words),
        _ => throw new ArgumentException(Usage),
    };
}
catch (ArgumentException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}
