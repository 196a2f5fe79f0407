using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>What the page for a pasted text shows.</summary>
/// <param name="Text">What was pasted; empty before.</param>
/// <param name="Answer">The projects like it; null before a text was pasted.</param>
/// <param name="State">What is being served.</param>
public sealed record SimilarView(string Text, SimilarResponse? Answer, IndexState State);
