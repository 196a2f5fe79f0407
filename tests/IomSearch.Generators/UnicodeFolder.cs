using System.Globalization;

namespace IomSearch.Generators;

/// <summary>Reads the files of a Unicode Character Database (UAX #44).</summary>
public sealed class UnicodeFolder(string folder)
{
    /// <summary>The number of code points.</summary>
    public const int CodePoints = 0x110000;

    private readonly List<string[]> characters =
        [.. File.ReadLines(Path.Combine(folder, "UnicodeData.txt")).Select(line => line.Split(';'))];

    /// <summary>The lines of UnicodeData.txt, split at semicolons, without the ends of ranges.</summary>
    public IEnumerable<(int CodePoint, string[] Fields)> Characters =>
        characters.Where(fields => !fields[1].EndsWith(", Last>", StringComparison.Ordinal))
            .Select(fields => (Number(fields[0]), fields));

    /// <summary>The value of an enumerated property for each code point; null where the file says nothing.</summary>
    public string?[] Property(string file)
    {
        var values = new string?[CodePoints];
        foreach (var (first, last, value) in Ranges(file))
        {
            Array.Fill(values, value, first, last - first + 1);
        }

        return values;
    }

    /// <summary>Whether each code point has a binary property.</summary>
    public bool[] Binary(string file, string property)
    {
        var values = new bool[CodePoints];
        foreach (var (first, last, _) in Ranges(file).Where(range => range.Value == property))
        {
            Array.Fill(values, true, first, last - first + 1);
        }

        return values;
    }

    private IEnumerable<(int First, int Last, string Value)> Ranges(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length > 1)
            {
                var ends = fields[0].Split("..");
                yield return (Number(ends[0]), Number(ends[^1]), fields[1]);
            }
        }
    }

    private static int Number(string hexadecimal) =>
        int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
