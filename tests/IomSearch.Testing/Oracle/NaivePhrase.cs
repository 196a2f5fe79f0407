using System.Collections.Immutable;
using IomSearch.Engine.Search;

namespace IomSearch.Testing.Oracle;

/// <summary>How often a phrase stands in a list of tokens, found by looking everywhere.</summary>
public static class NaivePhrase
{
    /// <summary>The number of places of an exact phrase, or the weight of all matches of a sloppy one.</summary>
    /// <param name="positions">The positions of a term, ascending; empty when the text does not have it.</param>
    /// <param name="terms">The phrase.</param>
    /// <param name="slop">How far the terms may be moved.</param>
    public static float Frequency(
        Func<string, ImmutableArray<int>> positions, ImmutableArray<PhraseTerm> terms, int slop) =>
        slop == 0 ? Exact(positions, terms) : Sloppy(positions, terms, slop);

    private static int Exact(Func<string, ImmutableArray<int>> positions, ImmutableArray<PhraseTerm> terms) =>
        positions(terms[0].Text).Distinct().Select(position => position - terms[0].Place)
            .Count(start => terms.All(term => positions(term.Text).Contains(start + term.Place)));

    // Apache Lucene 8's rule, with every step's state spelt out. A word's start is where the phrase would begin
    // if the word stood in its place; the word of the least start moves on, and once it has passed the second
    // least a match is over.
    private static float Sloppy(Func<string, ImmutableArray<int>> positions, ImmutableArray<PhraseTerm> terms, int slop)
    {
        var words = terms.Select(term => new Word(term, positions(term.Text))).ToList();
        foreach (var word in words)
        {
            // Equal words start out at different positions.
            word.Index = words.TakeWhile(other => other != word).Count(other => other.Term.Text == word.Term.Text);
            if (word.Index >= word.Positions.Length)
            {
                return 0;
            }
        }

        var end = words.Max(word => word.Start);
        var frequency = 0f;
        while (true)
        {
            var byStart = words.OrderBy(word => word.Start).ThenBy(word => word.Term.Place).ToList();
            var (behind, next) = (byStart[0], byStart[1].Start);
            var distance = end - behind.Start;
            while (true)
            {
                if (!Move(words, behind, ref end))
                {
                    return frequency + (distance <= slop ? 1f / (1 + distance) : 0);
                }

                if (behind.Start > next)
                {
                    break;
                }

                distance = Math.Min(distance, end - behind.Start);
            }

            frequency += distance <= slop ? 1f / (1 + distance) : 0;
        }
    }

    // Moves a word on, and then, as long as two equal words stand at one position, the one whose start is less.
    private static bool Move(List<Word> words, Word moving, ref int end)
    {
        while (true)
        {
            if (++moving.Index == moving.Positions.Length)
            {
                return false;
            }

            end = Math.Max(end, moving.Start);
            var other = words.Find(
                word => word != moving && word.Term.Text == moving.Term.Text && word.Position == moving.Position);
            if (other is null)
            {
                return true;
            }

            moving = other.Start < moving.Start ? other : moving;
        }
    }

    private sealed class Word(PhraseTerm term, ImmutableArray<int> positions)
    {
        public PhraseTerm Term => term;

        public ImmutableArray<int> Positions => positions;

        public int Index { get; set; }

        public int Position => positions[Index];

        public int Start => Position - term.Place;
    }
}
