using IomSearch.Benchmarks.Corpus;
using Microsoft.Data.Sqlite;

namespace IomSearch.Benchmarks.Serving;

/// <summary>Puts projects into the tables of <see cref="SqliteEngine"/>, by commands that are prepared once.</summary>
internal sealed class SqliteProjectWriter : IDisposable
{
    private readonly SqliteCommand text;
    private readonly SqliteCommand project;
    private readonly SqliteCommand country;
    private readonly SqliteCommand donor;
    private long number;

    public SqliteProjectWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        text = Command("insert into texts(rowid, title, text) values($0, $1, $2)", 3);
        project = Command("insert into projects values($0, $1, $2, $3, $4)", 5);
        country = Command("insert into countries values($0, $1)", 2);
        donor = Command("insert into donors values($0, $1)", 2);

        SqliteCommand Command(string sql, int parameters)
        {
            var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++)
            {
                command.Parameters.Add(new SqliteParameter($"${i}", null));
            }

            return command;
        }
    }

    public void Put(Project put)
    {
        number++;
        Run(text, number, put.Title, put.Text);
        Run(project, number, put.Id, put.Year, put.Type, put.Record);
        Array.ForEach(put.Countries, value => Run(country, number, value));
        Array.ForEach(put.Donors, value => Run(donor, number, value));
    }

    public void Dispose()
    {
        text.Dispose();
        project.Dispose();
        country.Dispose();
        donor.Dispose();
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }
}
