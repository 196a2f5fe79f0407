using System.Diagnostics;
using System.Globalization;
using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;
using Microsoft.Data.Sqlite;

namespace IomSearch.Benchmarks.Serving;

/// <summary>SQLite's FTS5, as one would use it: words in one table, records and facets in tables beside it.</summary>
/// <remarks>A yardstick only: its analyzer keeps stop words and its BM25 differs, so answers are not compared. It
/// has one writer, whatever the number of threads, and no misspelt words or completions.</remarks>
internal sealed class SqliteEngine : IBenchmarkEngine
{
    private const string Tables = """
        pragma journal_mode = wal;
        create virtual table texts using fts5(title, text, content='', tokenize='porter unicode61');
        create table projects(number integer primary key, id text, year text, type text, record blob);
        create table countries(number integer, value text);
        create table donors(number integer, value text);
        """;

    private const string Indexes = """
        create index country_values on countries(value, number);
        create index country_numbers on countries(number, value);
        create index donor_numbers on donors(number, value);
        """;

    private readonly Lock gate = new();
    private string path = "";
    private SqliteConnection? connection;

    public TimeSpan Build(CorpusFile corpus, string folder, int threads, int megabytes)
    {
        Directory.CreateDirectory(folder);
        using var target = Connect(PathIn(folder));
        Execute(target, string.Create(CultureInfo.InvariantCulture, $"pragma cache_size = {-1024 * megabytes};"));
        Execute(target, Tables);
        using var transaction = target.BeginTransaction();
        using var writer = new SqliteProjectWriter(target, transaction);
        return TimedBuild.Run(
            corpus,
            threads,
            project =>
            {
                lock (gate)
                {
                    writer.Put(project);
                }
            },
            () =>
            {
                transaction.Commit();
                Execute(target, Indexes);
                Execute(target, "pragma wal_checkpoint(truncate);");
            });
    }

    public TimeSpan BuildCompletions(CorpusFile corpus, string folder) =>
        throw new NotSupportedException("FTS5 does not complete");

    public int Open(string folder, string completionFolder)
    {
        path = PathIn(folder);
        connection = Connect(path);
        return 1;
    }

    public void Merge() => Execute(connection!, "insert into texts(texts) values('optimize');");

    public IQueryBatch Prepare(IReadOnlyList<BenchmarkQuery> queries, Mode mode) =>
        new SqliteSearches(connection!, queries, mode);

    public TimeSpan OpenAndRun(BenchmarkQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        using var opened = Connect(path);
        using var searches = new SqliteSearches(opened, [query], Mode.Exact);
        searches.Run(0);
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose() => connection?.Dispose();

    private static string PathIn(string folder) => Path.Combine(folder, "projects.db");

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are constants of this file, with at most a number in them.
        command.CommandText = text;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
