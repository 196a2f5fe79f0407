using System.Diagnostics;
using System.Globalization;
using IomSearch.Testing.Faults;

// Prints the figures of docs/RELIABILITY.md: "crashes", "damages", "resealed", "kills [number]", "readers
// [number]"; all of them without an argument; with "--long" a thousand kills instead of two hundred. "write FOLDER"
// is the program that a trial of kills kills; "save FOLDER" writes the index that later versions must open, once
// when a format is fixed.
switch (args)
{
    case ["write", var folder]:
        SteppingWriter.Run(folder, Console.Out);
        return 0;
    case ["save", var folder]:
        SavedIndex.Write(folder);
        return 0;
}

var isLong = args.Contains("--long");
args = [.. args.Where(word => word != "--long")];
var number = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : (int?)null;
var failed = 0;
foreach (var trial in args.Length > 0 ? args[..1] : ["crashes", "damages", "resealed", "kills", "readers"])
{
    var clock = Stopwatch.StartNew();
    var (figures, failures) = trial switch
    {
        "crashes" => Crashes(),
        "damages" => Damages(),
        "resealed" => ResealedChanges(),
        "kills" => Kills(number ?? (isLong ? 1000 : 200)),
        "readers" => Readers(number ?? 1000),
        _ => throw new ArgumentException($"there is no trial '{trial}'"),
    };
    failed += failures.Count;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{trial}: {figures}; {failures.Count} failures; {clock.Elapsed.TotalSeconds:F0} s"));
    foreach (var failure in failures.Take(40))
    {
        Console.WriteLine("  " + failure);
    }
}

return failed == 0 ? 0 : 1;

static (string, IReadOnlyList<string>) Crashes()
{
    var figures = CrashEnumeration.Run();
    return ($"{figures.Calls} calls, each failed in 4 ways and cut off, {figures.States} states of the disk, "
        + $"{figures.Distinct} of them different", figures.Failures);
}

static (string, IReadOnlyList<string>) Damages()
{
    var figures = DamageEnumeration.Run();
    return ($"{figures.Files} files of {figures.Bytes} bytes, {figures.Mutations} damages, {figures.Refused} refused, "
        + $"{figures.PassedOver} passed over and reported, {figures.Unchanged} without effect on an answer",
        figures.Failures);
}

static (string, IReadOnlyList<string>) ResealedChanges()
{
    var figures = ResealedEnumeration.Run();
    return (
        $"{figures.Mutations} changes under right checksums, {figures.Refused} refused, {figures.Stopped} stopped at a bound, {figures.Other} other "
        + $"answers, {figures.Found} found by the checker", figures.Failures);
}

static (string, IReadOnlyList<string>) Kills(int kills)
{
    var program = typeof(Program).Assembly.Location;
    var figures = KillTrial.Run(program, kills, new Random(1));
    return ($"{figures.Kills} kills, {figures.Commits} commits acknowledged, {figures.Reads} reads meanwhile",
        figures.Failures);
}

static (string, IReadOnlyList<string>) Readers(int refreshes)
{
    var figures = ReaderTrial.Run(refreshes);
    var (handles, mapped) =
        (figures.Samples.Max(sample => sample.Handles), figures.Samples.Max(sample => sample.Mapped));
    return (
        $"{figures.Threads} readers through {figures.Refreshes} refreshes, {figures.Reads} reads, at most {handles} handles "
        + $"and {mapped} mapped files, {figures.LeftBehind} left behind", figures.Failures);
}
