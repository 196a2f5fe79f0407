namespace IomSearch.Benchmarks.Queries;

/// <summary>A query as every driver gets it.</summary>
/// <param name="Class">The name of its class.</param>
/// <param name="Text">In the classic query language; what was typed so far, for completions.</param>
/// <param name="Country">The country that hits must have, or empty.</param>
internal sealed record BenchmarkQuery(string Class, string Text, string Country)
{
    /// <summary>Writes queries, a line each: class, text and country between tabs.</summary>
    public static void Write(string path, IEnumerable<BenchmarkQuery> queries) =>
        File.WriteAllLines(path, queries.Select(query => $"{query.Class}\t{query.Text}\t{query.Country}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static IReadOnlyList<BenchmarkQuery> Read(string path) =>
    [
        .. File.ReadLines(path)
            .Select(line => line.Split('\t'))
            .Select(parts => new BenchmarkQuery(parts[0], parts[1], parts[2])),
    ];
}
