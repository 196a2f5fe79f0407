using System.Collections.Frozen;

namespace IomSearch.Discovery.Suggesting;

/// <summary>English words of four letters and more that join others and tell nothing alone:
/// they are not offered.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "about", "above", "after", "again", "against", "all", "also", "although", "always", "among", "another",
        "around", "because", "been", "before", "being", "below", "between", "beyond", "both", "came", "cannot", "come",
        "could", "does", "doing", "done", "down", "during", "each", "either", "else", "even", "ever", "every", "four",
        "from", "further", "gave", "give", "given", "goes", "going", "have", "having", "hence", "here", "hers",
        "herself", "himself", "into", "itself", "just", "keep", "kept", "less", "like", "likely", "made", "mainly",
        "make", "makes", "making", "many", "might", "more", "most", "much", "must", "near", "need", "needs", "neither",
        "never", "next", "nine", "none", "nor", "once", "only", "onto", "other", "others", "otherwise", "ours", "over",
        "part", "parts", "rather", "same", "seven", "shall", "should", "since", "some", "soon", "still", "such",
        "take", "taken", "takes", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there",
        "therefore", "these", "they", "this", "those", "three", "through", "throughout", "thus", "together", "toward",
        "towards", "under", "until", "upon", "used", "uses", "using", "very", "well", "want", "wants", "went", "were",
        "what", "when", "where", "whereas", "which", "while", "whole", "whom", "whose", "will", "with", "within",
        "without", "would", "your", "yours", "twice", "several", "various",
    ], StringComparer.Ordinal);

    /// <summary>Whether a word, folded, is one of them.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
