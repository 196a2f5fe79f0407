using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Reports;
using IomSearch.Benchmarks.Serving;
using IomSearch.Testing;

namespace IomSearch.Benchmarks;

/// <summary><c>http</c>: what HTTP adds to a search, on one connection that stays open: the time from the first byte
/// sent to the last byte read, less the time that the answer says the search took.</summary>
internal static class HttpCommand
{
    private const double MostMilliseconds = 0.3;
    private const string Program = "src/IomSearch.Api/bin/Release/net10.0/IomSearch.Api.dll";

    private static readonly string[] Queries =
    [
        "vocational training roma", "malaria", "migrant health", "reintegration of returnees", "women labour market",
        "integration of migrants", "disaster", "small grants families", "thailand", "support centre",
    ];

    /// <summary>Runs it; 1 when HTTP adds more than 0.3 ms in the middle of all requests.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--requests", "--index", "--warm-up", "--mode"], []);
        var address = new IPEndPoint(IPAddress.Loopback, FreePort());
        using var server = Start(address, arguments.Text("--index"));
        try
        {
            using var connection = Connect(address, server);
            var paths = Paths(arguments.Text("--mode") ?? "hybrid");
            Measure(connection, paths, arguments.Number("--warm-up", 20_000));
            var measured = Measure(connection, paths, arguments.Number("--requests", 20_000));
            var added = measured.Select(one => one.Milliseconds - one.TookMilliseconds).ToList();
            Line("round trip", [.. measured.Select(one => one.Milliseconds)]);
            Line("search, as the answer says", [.. measured.Select(one => one.TookMilliseconds)]);
            Line("HTTP adds", added);
            return Percentile.Median(added) <= MostMilliseconds ? 0 : 1;
        }
        finally
        {
            server.Kill();
            server.WaitForExit();
        }
    }

    private static void Line(string name, List<double> milliseconds) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-28} median {Percentile.Median(milliseconds):0.000} ms, p99 {milliseconds.Order().ElementAt(milliseconds.Count * 99 / 100):0.000} ms"));

    private static Process Start(IPEndPoint address, string? index)
    {
        var command = new ProcessStartInfo("dotnet", [Checkout.Path(Program), "--urls", $"http://{address}"])
        {
            WorkingDirectory = Checkout.Root,
            RedirectStandardOutput = true,
        };
        if (index is not null)
        {
            command.ArgumentList.Add("--index");
            command.ArgumentList.Add(Path.GetFullPath(index));
        }

        var server = Process.Start(command) ?? throw new InvalidOperationException("the server did not start");
        server.OutputDataReceived += (_, _) => { };
        server.BeginOutputReadLine();
        return server;
    }

    // A server that still builds its index answers 503: it is asked until it is ready.
    private static HttpConnection Connect(IPEndPoint address, Process server)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromMinutes(5); Thread.Sleep(200))
        {
            if (server.HasExited)
            {
                throw new InvalidOperationException(
                    $"the server ended with code {server.ExitCode}; build {Program} first");
            }

            try
            {
                var connection = new HttpConnection(address);
                if (connection.Get("/health/ready").Status == 200)
                {
                    return connection;
                }

                connection.Dispose();
            }
            catch (SocketException)
            {
                // It does not listen yet.
            }
        }

        throw new TimeoutException("the server is not ready after five minutes");
    }

    private static string[] Paths(string mode) =>
        Array.ConvertAll(Queries, query => $"/api/v1/search?q={Uri.EscapeDataString(query)}&mode={mode}");

    private static List<(double Milliseconds, double TookMilliseconds)> Measure(
        HttpConnection connection, string[] paths, int requests)
    {
        var measured = new List<(double, double)>(requests);
        for (var request = 0; request < requests; request++)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = connection.Get(paths[request % paths.Length]);
            measured.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, answer.Number("tookMs")));
        }

        return measured;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
