namespace IomSearch.Benchmarks.Corpus;

/// <summary>Which word comes next, as its rank by frequency from 0.</summary>
/// <remarks>
/// Frequent words follow Zipf's law with Mandelbrot's offset; beyond <see cref="Common"/> the law falls off as rank to
/// the power of -2 (two regimes: Ferrer i Cancho and Solé, 2001), so that the vocabulary grows about as the square root
/// of the text: 95 thousand stems in 100 thousand projects, some 300 thousand in a million. Half of the words come from
/// the project's topics, whose words are spread over the ranks, so that words of a topic stand together; and a frequent
/// word often has the same follower, so that there are phrases.
/// </remarks>
internal static class WordLaw
{
    /// <summary>Ranks of the words that make up most of a text.</summary>
    public const int Common = 4_000;

    /// <summary>Number of topics.</summary>
    public const int Topics = 64;

    private const int Rarest = 4_000_000;
    private const double Flat = 20;
    private const int TopicWords = 250;
    private const double TopicFlat = 5;
    private const int FirstTopicRank = 50;

    // Where the two laws meet, they are equally dense.
    private static readonly double CommonShare = Meeting(Math.Log((Common + Flat) / Flat));

    /// <summary>A word of the language.</summary>
    public static int Any(ref Chance chance) => chance.Happens(CommonShare)
        ? chance.Zipf(Common, Flat)
        : (int)Math.Min(Rarest - 1, Common / (1 - chance.Fraction()));

    /// <summary>A word of a topic.</summary>
    public static int OfTopic(ref Chance chance, int topic) =>
        FirstTopicRank + (chance.Zipf(TopicWords, TopicFlat) * Topics) + topic;

    /// <summary>The word that often follows a frequent one.</summary>
    public static int Follower(int rank) => ((rank * 31) + 7) % Common;

    private static double Meeting(double logarithm) => logarithm / (1 + logarithm);
}
