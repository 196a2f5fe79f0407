namespace IomSearch.Semantics.Themes;

/// <summary>Finds the words and phrases of a text that speak for a theme.</summary>
/// <remarks>
/// What a feature adds to a theme's log-odds, to the first order, is its value times the weight for the theme less the
/// mean weight for its rivals, each as likely as the model thinks it. A word also has what its pieces add. Two words
/// that say more together than apart are one phrase.
/// </remarks>
internal sealed class EvidenceFinder
{
    private const int Most = 8;
    private const double LeastWeight = 0.02;
    private const double LeastOfOne = 0.002;
    private const double LeastShareOfPhrase = 0.25;

    private readonly ThemeModel model;
    private readonly FeatureCounter counter;
    private readonly int theme;
    private readonly double[] rivals = new double[Theme.Classes];
    private readonly double[] words;
    private readonly double[] phrases;

    /// <summary>Looks at the text that a counter has read last.</summary>
    /// <param name="model">The model.</param>
    /// <param name="counter">The text.</param>
    /// <param name="theme">The theme's number.</param>
    /// <param name="probabilities">Of the classes.</param>
    public EvidenceFinder(ThemeModel model, FeatureCounter counter, int theme, ReadOnlySpan<double> probabilities)
    {
        (this.model, this.counter, this.theme) = (model, counter, theme);
        words = new double[counter.Tape.Words.Length];
        phrases = new double[words.Length];
        var rest = Math.Max(1 - probabilities[theme], 1e-9);
        for (var c = 0; c < Theme.Classes; c++)
        {
            rivals[c] = c == theme ? 0 : probabilities[c] / rest;
        }

        foreach (ref readonly var place in counter.Places)
        {
            (place.IsPhrase ? phrases : words)[place.Word] += counter.ShareOf(place) * Push(place.Number);
        }
    }

    /// <summary>The evidence, strongest first.</summary>
    public IReadOnlyList<ThemeEvidence> Find(string title, string text)
    {
        var found = new Dictionary<ulong, (double Weight, List<EvidencePlace> Places)>();
        for (var i = 0; i < words.Length; i++)
        {
            var (name, weight, place) = Unit(ref i);
            if (weight > LeastOfOne)
            {
                var (sum, places) = found.TryGetValue(name, out var known) ? known : (0, []);
                places.Add(place);
                found[name] = (sum + weight, places);
            }
        }

        return
        [
            .. found.Values.Where(unit => unit.Weight >= LeastWeight)
                .OrderByDescending(unit => unit.Weight)
                .ThenBy(unit => unit.Places[0].IsTitle ? 0 : 1).ThenBy(unit => unit.Places[0].Start)
                .Take(Most)
                .Select(unit => new ThemeEvidence(
                    Quote(title, text, unit.Places[0]), Math.Round(unit.Weight, 4), unit.Places)),
        ];
    }

    private static string Quote(string title, string text, EvidencePlace place) =>
        (place.IsTitle ? title : text).Substring(place.Start, place.Length);

    // The phrase that begins at a word, or the word; the number moves on to the unit's last word.
    private (ulong Name, double Weight, EvidencePlace Place) Unit(ref int i)
    {
        var tape = counter.Tape.Words;
        ref readonly var first = ref tape[i];
        if (i + 1 == words.Length || phrases[i + 1] <= 0
            || phrases[i + 1] < LeastShareOfPhrase * (words[i] + words[i + 1]) || words[i] < 0 || words[i + 1] < 0)
        {
            return (first.Name, words[i], new EvidencePlace(first.IsTitle, first.Start, first.Length));
        }

        i++;
        ref readonly var second = ref tape[i];
        return (
            FeatureHash.Phrase(first.Name, second.Name), words[i - 1] + words[i] + phrases[i],
            new EvidencePlace(first.IsTitle, first.Start, second.Start + second.Length - first.Start));
    }

    // What a unit of a feature's value adds to the log-odds.
    private double Push(int number)
    {
        var push = (double)model.Weight(number, theme) + model.Weight(number, Theme.Classes + theme);
        for (var c = 0; c < Theme.Classes; c++)
        {
            push -= rivals[c] * model.Weight(number, c);
        }

        return push / 2;
    }
}
