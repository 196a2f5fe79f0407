using IomSearch.Semantics.Themes;

namespace IomSearch.Benchmarks.Themes;

/// <summary>The answers of both sides to the same texts.</summary>
/// <param name="Name">Which texts.</param>
/// <param name="Ours">Our answers, in the order of the texts.</param>
/// <param name="Peer">The peer's.</param>
/// <param name="Chosen">What the peer chose by cross-validation.</param>
internal sealed record ThemeDuel(
    string Name, IReadOnlyList<JudgedAnswer> Ours, IReadOnlyList<JudgedAnswer> Peer, string Chosen)
{
    /// <summary>Over all texts: the right first theme, or rightly none.</summary>
    public PairedBootstrap All { get; } =
        PairedBootstrap.Of([.. Ours.Select(answer => answer.IsRight)], [.. Peer.Select(answer => answer.IsRight)]);

    /// <summary>Over the texts with a theme: the right first theme.</summary>
    public PairedBootstrap Themed { get; } = PairedBootstrap.Of(
        [.. Ours.Where(answer => answer.Accepted.Count > 0).Select(answer => answer.IsRight)],
        [.. Peer.Where(answer => answer.Accepted.Count > 0).Select(answer => answer.IsRight)]);
}
