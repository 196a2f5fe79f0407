namespace IomSearch.Discovery.Similarity;

/// <summary>Makes the list that people see of compared projects: nearly equal ones folded into one,
/// each with its reasons.</summary>
/// <param name="telling">Knows the terms of a text.</param>
/// <param name="terms">The telling terms of what was compared with.</param>
/// <param name="size">How many to list.</param>
internal sealed class LikenessList(TellingTerms telling, IReadOnlyList<TellingTerm> terms, int size)
{
    // Of the terms of both texts, how many both have (Jaccard): phases of one programme have more in common than this,
    // projects of one donor's set phrases less.
    private const double NearlyEqual = 0.8;
    private const int ShownTerms = 6;

    private readonly List<(FoundProject Project, HashSet<string> Terms, List<string> Alike)> kept = [];

    /// <summary>The list.</summary>
    /// <param name="found">The projects, best first.</param>
    public IReadOnlyList<FoundProject> Of(IEnumerable<FoundProject> found)
    {
        foreach (var project in found)
        {
            var present = telling.All($"{project.Record.Title}\n{project.Record.Text}");
            if (kept.Find(other => IsNearlyEqual(other.Terms, present)) is { Project: not null } same)
            {
                same.Alike.Add(project.Record.Id);
            }
            else if (kept.Count == size)
            {
                break;
            }
            else
            {
                kept.Add((project, present, []));
            }
        }

        return [.. kept.Select(one => Round(one.Project, one.Terms) with { Alike = one.Alike })];
    }

    private static bool IsNearlyEqual(HashSet<string> one, HashSet<string> other)
    {
        var (fewer, more) = one.Count < other.Count ? (one, other) : (other, one);
        if (fewer.Count < NearlyEqual * more.Count)
        {
            return false;
        }

        var both = fewer.Count(more.Contains);
        return both >= NearlyEqual * (fewer.Count + more.Count - both);
    }

    private FoundProject Round(FoundProject project, HashSet<string> present)
    {
        var shared = terms.Where(term => present.Contains(term.Term))
            .Select(term => term.Surface).Take(ShownTerms).ToList();
        return project with
        {
            Similarity = Share(project.Similarity),
            Reasons =
            [
                .. project.Parts
                    .Where(part => part.Part > 0 && (part.Kind != "terms" || shared.Count > 0))
                    .Select(part => new SimilarityReason(
                        part.Kind,
                        part.Kind == "terms" ? shared : part.Values,
                        Share(part.Part / project.Parts.Sum(one => one.Part))))
                    .OrderByDescending(reason => reason.Share),
            ],
        };
    }

    private static double Share(double value) => Math.Round(value, 3);
}
