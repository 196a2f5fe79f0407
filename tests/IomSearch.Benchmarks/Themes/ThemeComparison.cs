using IomSearch.Semantics.Themes;

namespace IomSearch.Benchmarks.Themes;

/// <summary>Trains both sides on the same texts and asks both about the same others.</summary>
/// <remarks>Each side chooses its thresholds by cross-validation inside the texts it is trained on, so that nothing of
/// what is asked is
/// known to either.</remarks>
/// <param name="texts">The labelled texts.</param>
/// <param name="peer">The other side.</param>
/// <param name="progress">Hears what is done.</param>
internal sealed class ThemeComparison(IReadOnlyList<ThemeText> texts, ScikitLearn peer, Action<string> progress)
{
    /// <summary>Every fifth of the labelled texts, asked of models of the other four.</summary>
    public ThemeDuel OnFolds()
    {
        var ours = new List<JudgedAnswer>();
        var theirs = new List<JudgedAnswer>();
        var chosen = new List<string>();
        for (var fold = 0; fold < ThemeTrainer.Folds; fold++)
        {
            progress($"fold {fold + 1} of {ThemeTrainer.Folds}");
            var asked = texts.Where((_, place) => place % ThemeTrainer.Folds == fold)
                .Select(text => new RealText(text.Title, text.Text, text.Themes)).ToList();
            var duel = Ask("", [.. texts.Where((_, place) => place % ThemeTrainer.Folds != fold)], asked);
            ours.AddRange(duel.Ours);
            theirs.AddRange(duel.Peer);
            chosen.Add(duel.Chosen);
        }

        return new ThemeDuel($"own texts, {ThemeTrainer.Folds} folds", ours, theirs, string.Join("\n", chosen));
    }

    /// <summary>Real texts, asked of models of all labelled ones.</summary>
    public ThemeDuel OnReal(IReadOnlyList<RealText> real)
    {
        progress("real texts");
        return Ask("real texts", texts, real);
    }

    private ThemeDuel Ask(string name, IReadOnlyList<ThemeText> seen, IReadOnlyList<RealText> asked)
    {
        var classifier = new ThemeClassifier(ThemeTrainer.Train(seen));
        var ours = asked.Select(text =>
        {
            var said = classifier.Classify(text.Title, text.Text, evidence: false);
            return said is [var first, ..]
                ? new JudgedAnswer(text.Accepted, first.Theme, first.Confidence)
                : new JudgedAnswer(text.Accepted, null, 0);
        });
        var (theirs, chosen) = peer.Ask(seen, asked);
        return new ThemeDuel(name, [.. ours], theirs, chosen.ToJsonString());
    }
}
