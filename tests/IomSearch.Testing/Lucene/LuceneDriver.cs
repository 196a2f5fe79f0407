using System.Diagnostics;

namespace IomSearch.Testing.Lucene;

/// <summary>
/// Runs the Java programs of <c>tests/lucene/src</c> against Apache Lucene 8.8.1 of Debian's package liblucene8-java
/// (whose jars call themselves 8.7.0). They are compiled once a test run.
/// </summary>
public sealed class LuceneDriver
{
    private const string JarFolder = "/usr/share/java";

    private static readonly string[] JarNames =
    [
        "lucene-core", "lucene-analyzers-common", "lucene-queryparser", "lucene-queries", "lucene-sandbox",
        "lucene-facet", "lucene-suggest",
    ];

    private static readonly Lazy<LuceneDriver> Shared = new(() => new LuceneDriver());

    private readonly string classPath;

    private LuceneDriver()
    {
        if (Missing is not null)
        {
            throw new InvalidOperationException(Missing);
        }

        var classes = Directory.CreateTempSubdirectory("iomsearch-lucene-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(classes, recursive: true);
        var jars = string.Join(':', Jars());
        var sources = Directory.GetFiles(Checkout.Path("tests/lucene/src"), "*.java", SearchOption.AllDirectories);
        Execute("javac", ["-nowarn", "-encoding", "UTF-8", "-cp", jars, "-d", classes, .. sources], _ => { });
        classPath = $"{jars}:{classes}";
    }

    /// <summary>Why tests that need Lucene are skipped; null when Java, its compiler and the jars are there.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>The programs, compiled at first use.</summary>
    public static LuceneDriver Instance => Shared.Value;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="mainClass">The name of its class.</param>
    /// <param name="arguments">What it takes on the command line.</param>
    /// <param name="writeInput">Writes what it reads; runs beside the program, so that neither
    /// waits for the other.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed; the message has what it complained of.</exception>
    public byte[] Run(string mainClass, IReadOnlyList<string> arguments, Action<Stream> writeInput) =>
        Execute("java", ["-Xmx2g", "-XX:+UseSerialGC", "-cp", classPath, mainClass, .. arguments], writeInput);

    /// <summary>What starts a program that goes on beside the caller.</summary>
    /// <param name="machineOptions">Options of the Java machine.</param>
    /// <param name="mainClass">The name of its class.</param>
    public ProcessStartInfo Command(IReadOnlyList<string> machineOptions, string mainClass) =>
        new("java", [.. machineOptions, "-cp", classPath, mainClass]);

    private static byte[] Execute(string program, IEnumerable<string> arguments, Action<Stream> writeInput)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start");
        var complaint = process.StandardError.ReadToEndAsync();
        var writing = Task.Run(() =>
        {
            using var input = process.StandardInput.BaseStream;
            writeInput(input);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed with {process.ExitCode}: {complaint.Result}");
        }

        writing.GetAwaiter().GetResult();
        return output.ToArray();
    }

    private static IEnumerable<string> Jars() =>
        JarNames.SelectMany(
            name => Directory.GetFiles(JarFolder, $"{name}-8*.jar").Order(StringComparer.Ordinal).Take(1));

    private static string? FindMissing()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
        if (Array.Find(
            ["java", "javac"], tool => !folders.Any(folder => File.Exists(Path.Combine(folder, tool)))) is { } tool)
        {
            return $"{tool} is not on the path (Debian: openjdk-17-jdk-headless)";
        }

        return Directory.Exists(JarFolder) && Jars().Count() == JarNames.Length
            ? null
            : $"the jars of Lucene 8 are not in {JarFolder} (Debian: liblucene8-java)";
    }
}
