using System.Collections.Immutable;
using System.Diagnostics;
using IomSearch.Discovery.Embedded;
using IomSearch.Discovery.Indexing;
using IomSearch.Discovery.Meaning;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Similarity;

/// <summary>Answers what is like a project or a text, from one snapshot.</summary>
internal sealed class SimilarSearch(IndexSnapshot snapshot, IndexConfig config, MeaningModels models)
{
    private const string TermField = "text";
    private const int ShownTerms = 10;

    /// <summary>The answer; null when there is no project of the id.</summary>
    /// <exception cref="ArgumentException">There is neither id nor text.</exception>
    public SimilarResponse? Answer(
        SimilarRequest request, ImmutableArray<DimensionFilter> filters, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        if (Subject(request) is not { } subject)
        {
            return null;
        }

        var telling = new TellingTerms(
            snapshot, TermField, snapshot.Schema.AnalyzerOf(snapshot.Schema.NumberOf(TermField)));
        var similar = new SimilarProjects(
            snapshot, telling, config.Similar ?? new SimilarWeights(), Asked(request, subject), cancellation);
        var terms = similar.Terms(subject);
        var found = similar.Of(subject, terms, filters, request.Size);
        return new SimilarResponse(
            request.Id,
            subject.Themes,
            [.. terms.Take(ShownTerms).Select(term => term.Surface)],
            [.. found.Select(one => new SimilarProject(HitReader.Hit(one.Record), one.Similarity, one.Reasons)
            {
                Alike = one.Alike,
            })],
            snapshot.Generation,
            snapshot.CommittedAt,
            Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2));
    }

    // A project that has no vector yet is read like a text.
    private AskedMeaning? Asked(SimilarRequest request, ProjectRecord subject) =>
        (request.Id is { } id && snapshot.Find(id) is { } address
            ? AskedMeaning.OfProject(models, snapshot, address)
            : null)
        ?? AskedMeaning.OfText(models, snapshot, request.Id is null ? request.Text! : MeaningModels.TextOf(subject));

    private ProjectRecord? Subject(SimilarRequest request)
    {
        if (request.Id is { } id)
        {
            return HitReader.Find(snapshot, id);
        }

        if (string.IsNullOrWhiteSpace(request.Text))
        {
            throw new ArgumentException(
                "there is neither the id of a project nor a text to compare with", nameof(request));
        }

        var text = request.Text.Length <= config.Limits.HighlightCharacters
            ? request.Text
            : request.Text[..config.Limits.HighlightCharacters];
        return new ProjectRecord
        {
            Id = "",
            Title = "",
            Text = MeaningModels.WithEnglish(text),
            Language = "en",
            Countries = [],
            Donors = [],
            Years = [],
            Themes = ThemeAssigner.ByModel("", text),
            Identifiers = ImmutableDictionary<string, string>.Empty,
            Source = new RecordSource("", 0, null, null, null, snapshot.CommittedAt),
        };
    }
}
