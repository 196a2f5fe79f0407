using System.Globalization;

namespace IomSearch.Discovery.Evaluation;

/// <summary>What a search gave for each query, as TREC exchanges it.</summary>
/// <remarks>
/// <code>
/// Run  := Line*
/// Line := query SP "Q0" SP document SP rank SP score SP tag LF
/// </code>
/// The second best of query 7 is "7 Q0 184 2 11.25 lexical". trec_eval ignores the rank and sorts by score, then by
/// document, both descending; <see cref="Order"/> does the same, so that both see one order.
/// </remarks>
public static class RunFile
{
    /// <summary>The documents as trec_eval ranks them: by score, then by the bytes of the
    /// id, both descending.</summary>
    public static IReadOnlyList<RankedDocument> Order(IEnumerable<RankedDocument> found) =>
        [.. found.OrderByDescending(one => one.Score).ThenByDescending(one => one.Id, StringComparer.Ordinal)];

    /// <summary>Writes the answers of queries, each in the order of <see cref="Order"/>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="answers">Each query's id with what was found.</param>
    /// <param name="tag">The name of the run, one word.</param>
    public static void Write(
        TextWriter writer, IEnumerable<(string Query, IReadOnlyList<RankedDocument> Found)> answers, string tag)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (query, found) in answers)
        {
            for (var at = 0; at < found.Count; at++)
            {
                var score = found[at].Score.ToString("R", CultureInfo.InvariantCulture);
                writer.Write(
                    string.Create(CultureInfo.InvariantCulture, $"{query} Q0 {found[at].Id} {at + 1} {score} {tag}\n"));
            }
        }
    }
}

/// <summary>A document that a search gave.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">Its score, of single precision as trec_eval keeps it.</param>
public readonly record struct RankedDocument(string Id, float Score);
