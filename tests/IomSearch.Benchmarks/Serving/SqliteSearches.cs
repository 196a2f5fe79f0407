using IomSearch.Benchmarks.Queries;
using Microsoft.Data.Sqlite;

namespace IomSearch.Benchmarks.Serving;

/// <summary>Queries of one class in SQL: the best ten by FTS5's BM25, the total, and what the class asks for.</summary>
internal sealed class SqliteSearches : IQueryBatch, IDisposable
{
    private const string Where = """
        from texts where texts match $match
        and ($country = '' or rowid in (select number from countries where value = $country))
        """;

    private readonly IReadOnlyList<BenchmarkQuery> queries;
    private readonly List<SqliteCommand> commands;

    public SqliteSearches(SqliteConnection connection, IReadOnlyList<BenchmarkQuery> queries, Mode mode)
    {
        this.queries = queries;
        commands = [.. Statements(queries[0].Class, mode).Select(Command)];

        SqliteCommand Command(string sql)
        {
            var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of this file.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$match", "");
            command.Parameters.AddWithValue("$country", "");
            return command;
        }
    }

    public int Count => queries.Count;

    public void Run(int query) => commands.ForEach(command => Read(command, queries[query]));

    public Answer Check(int query) =>
        throw new NotSupportedException("FTS5 scores otherwise, so its answers are not compared");

    public void Dispose() => commands.ForEach(command => command.Dispose());

    private static IEnumerable<string> Statements(string queryClass, Mode mode)
    {
        yield return queryClass == QueryClass.Fetch
            ? $"select record from (select rowid as found {Where} order by rank limit 10) "
                + "join projects on number = found"
            : $"select rowid, rank {Where} order by rank limit 10";
        if (mode == Mode.Exact)
        {
            yield return $"select count(*) {Where}";
        }

        if (queryClass == QueryClass.Facets)
        {
            yield return $"select value, count(*) from countries where number in (select rowid {Where}) group by value";
            yield return $"select value, count(*) from donors where number in (select rowid {Where}) group by value";
            yield return $"select year, count(*) from projects where number in (select rowid {Where}) group by year";
            yield return $"select type, count(*) from projects where number in (select rowid {Where}) group by type";
        }
    }

    private static void Read(SqliteCommand command, BenchmarkQuery query)
    {
        command.Parameters[0].Value = Match(query);
        command.Parameters[1].Value = query.Country;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            rows.GetValue(0);
        }
    }

    private static string Match(BenchmarkQuery query)
    {
        var words = query.Text.Contains('"', StringComparison.Ordinal) ? [query.Text] : query.Text.Split(' ');
        return words[0].StartsWith('+')
            ? $"text : ({string.Join(" AND ", words.Select(word => word[1..]))})"
            : $"text : ({string.Join(" OR ", words)})";
    }
}
