namespace IomSearch.Discovery.Meaning;

/// <summary>How far the topics of a document can be trusted: where a title is all there is, they are those of a few
/// words, and near to a query's by chance.</summary>
internal static class TopicSureness
{
    // Terms at which half of a nearness is believed.
    private const float Half = 40;

    /// <summary>What a nearness by topics is multiplied by, 0 to 1.</summary>
    /// <param name="terms">Terms of the document.</param>
    public static float Of(int terms) => terms / (terms + Half);
}
