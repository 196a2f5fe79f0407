using System.Text;

namespace IomSearch.Benchmarks.Corpus;

/// <summary>Strings words together as prose has them: stop words between them, endings, sentences.</summary>
/// <param name="first">The topic that most of the words come from.</param>
/// <param name="second">Another.</param>
internal sealed class Prose(int first, int second)
{
    private const double StopShare = 0.3;
    private const double TopicShare = 0.5;
    private const double FollowerShare = 0.2;
    private const double EndingShare = 0.3;
    private const double CommaShare = 0.07;

    private static readonly string[] Stops =
    [
        "the", "of", "and", "in", "to", "for", "a", "with", "on", "by", "is", "that", "as", "at", "are", "this",
        "their",
    ];

    private static readonly string[] Endings = ["s", "ed", "ing"];

    private int before = -1;

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A title of 6 to 10 words.</summary>
    public string Title(ref Chance chance)
    {
        var words = new string[chance.Between(6, 10)];
        for (var i = 0; i < words.Length; i++)
        {
            var stop = i > 0 && i < words.Length - 1 && chance.Happens(StopShare / 2);
            words[i] = stop ? chance.Pick(Stops) : Capital(Content(ref chance));
        }

        return string.Join(' ', words);
    }

    /// <summary>Sentences with a number of words in all.</summary>
    public string Text(ref Chance chance, int words)
    {
        var text = new StringBuilder(words * 8);
        for (var left = 0; words > 0; words--)
        {
            if (left == 0)
            {
                left = chance.Between(8, 22);
                Start(text, Content(ref chance));
            }
            else
            {
                text.Append(chance.Happens(CommaShare) ? ", " : " ");
                text.Append(chance.Happens(StopShare) ? Stops[chance.Zipf(Stops.Length, 1)] : Content(ref chance));
            }

            if (--left == 0 || words == 1)
            {
                text.Append('.');
            }
        }

        return text.ToString();
    }

    private static void Start(StringBuilder text, string word) =>
        text.Append(text.Length == 0 ? "" : " ").Append(char.ToUpperInvariant(word[0])).Append(word.AsSpan(1));

    private string Content(ref Chance chance)
    {
        before = before is >= 0 and < WordLaw.Common && chance.Happens(FollowerShare)
            ? WordLaw.Follower(before)
            : chance.Happens(TopicShare)
                ? WordLaw.OfTopic(ref chance, chance.Happens(0.7) ? first : second)
                : WordLaw.Any(ref chance);
        var word = Vocabulary.Word(before);
        return chance.Happens(EndingShare) ? word + chance.Pick(Endings) : word;
    }
}
