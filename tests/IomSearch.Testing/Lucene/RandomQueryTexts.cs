namespace IomSearch.Testing.Lucene;

/// <summary>Writes queries in the classic language, of every kind, with the words of real texts.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="texts">Texts whose words are looked for; phrases are pieces of them.</param>
public sealed class RandomQueryTexts(Random random, IReadOnlyList<string[]> texts)
{
    /// <summary>A query, and whether its scores can be compared: Lucene mixes the statistics of the terms that a
    /// misspelt word stands for.</summary>
    public (string Text, bool Scores) Next()
    {
        var text = Clauses(2);
        return (text,
            !text.Contains('~', StringComparison.Ordinal)
                || !System.Text.RegularExpressions.Regex.IsMatch(text, "\\w~"));
    }

    private string Clauses(int depth)
    {
        var text = Clause(depth);
        for (var left = random.Next(4); left > 0; left--)
        {
            text += Pick(" ", " ", " ", " AND ", " OR ", " && ", " || ") + Clause(depth);
        }

        return text;
    }

    private string Clause(int depth) =>
        Pick("", "", "", "", "", "", "+", "-", "!", "NOT ") + Unit(depth) + Pick("", "", "", "", "^2", "^0.5", "^3.25");

    private string Unit(int depth) => random.Next(depth > 0 ? 16 : 13) switch
    {
        < 5 => Word(),
        5 => $"\"{Phrase()}\"",
        6 => $"\"{Phrase()}\"~{random.Next(1, 8)}",
        7 => $"{Beginning(2)}*",
        8 => Wildcard(),
        9 => $"{Beginning(3)}~{Pick("", "1", "2")}",
        10 => $"title:{Pick(Word(), $"\"{Phrase()}\"", $"({Word()} {Word()})")}",
        11 => Range(),
        12 => random.Next(3) == 0 ? "*:*" : $"{Word()}-{Word()}",
        13 => $"title:({Clauses(depth - 1)})",
        _ => $"({Clauses(depth - 1)})",
    };

    private string Range() => random.Next(4) switch
    {
        0 => $"year:[{random.Next(1990, 2020)} TO {random.Next(1990, 2020)}]",
        1 => $"year:{random.Next(1990, 2020)}",
        2 => $"source:[{Letter()} TO {Letter()}]",
        _ => $"year:[{random.Next(1990, 2020)} TO *]",
    };

    private string Wildcard()
    {
        var word = Beginning(4);
        var at = random.Next(1, word.Length);
        var kept = random.Next(at, word.Length);
        return word[..at] + Pick("*", "?", "??", "*") + word[kept..] + Pick("", "", "*", "?");
    }

    private string Phrase()
    {
        var words = texts[random.Next(texts.Count)];
        var count = Math.Min(words.Length, random.Next(1, 5));
        var start = random.Next(words.Length - count + 1);
        var phrase = words[start..(start + count)];
        if (random.Next(3) == 0)
        {
            random.Shuffle(phrase);
        }

        return string.Join(' ', phrase);
    }

    // At most so long that patterns stay within the limit.
    private string Beginning(int least)
    {
        for (var word = Word(); ; word = Word())
        {
            if (word.Length >= least)
            {
                return word[..Math.Min(12, random.Next(least, word.Length + 1))];
            }
        }
    }

    private string Word()
    {
        var words = texts[random.Next(texts.Count)];
        return words[random.Next(words.Length)];
    }

    private char Letter() => (char)('a' + random.Next(26));

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
