using System.Globalization;

namespace IomSearch.Benchmarks;

/// <summary>The words of a command line: options of <c>--name value</c>, and switches of <c>--name</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);
    private readonly HashSet<string> switches = new(StringComparer.Ordinal);

    /// <summary>Reads the words.</summary>
    /// <exception cref="ArgumentException">One is not known, or has no value.</exception>
    public Arguments(IReadOnlyList<string> words, string[] known, string[] knownSwitches)
    {
        for (var place = 0; place < words.Count; place++)
        {
            if (knownSwitches.Contains(words[place]))
            {
                switches.Add(words[place]);
            }
            else if (!known.Contains(words[place]))
            {
                throw new ArgumentException(
                    $"no option '{words[place]}'; there are {string.Join(", ", [.. known, .. knownSwitches])}");
            }
            else if (++place == words.Count)
            {
                throw new ArgumentException($"{words[^1]} needs a value");
            }
            else
            {
                options[words[place - 1]] = words[place];
            }
        }
    }

    /// <summary>Whether a switch was given.</summary>
    public bool Has(string name) => switches.Contains(name);

    /// <summary>The value of an option, or null.</summary>
    public string? Text(string name) => options.GetValueOrDefault(name);

    /// <summary>The values of an option between commas, or null.</summary>
    public string[]? List(string name) => Text(name)?.Split(',');

    /// <summary>A number of 1 or more.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public int Number(string name, int usual) => Text(name) is { } text ? Number(name, text) : usual;

    /// <summary>Numbers between commas, each of 1 or more.</summary>
    /// <exception cref="ArgumentException">One is none.</exception>
    public IReadOnlyList<int> Numbers(string name, IReadOnlyList<int> usual) =>
        List(name) is { } texts ? [.. texts.Select(text => Number(name, text))] : usual;

    /// <summary>One of the names of an enumeration, in small letters.</summary>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    public T Choice<T>(string name, T usual)
        where T : struct, Enum => Text(name) is not { } text
            ? usual
            : Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
                ? choice
                : throw new ArgumentException(
                    $"{name} '{text}' is not one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");

    private static int Number(string name, string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{name} '{text}' is not a number of 1 or more");
}
