using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>One term of a phrase, with its positions in the present document.</summary>
internal sealed class PhraseWord
{
    private PhraseTerm term;
    private int[] starts = [];
    private int count;
    private int index;

    /// <summary>Begins with a term whose documents and positions have begun.</summary>
    public PhraseWord Begin(PhraseTerm of)
    {
        (term, count, index) = (of, 0, 0);
        return this;
    }

    /// <summary>The term.</summary>
    public string Text => term.Text;

    /// <summary>The term's place in the phrase.</summary>
    public int Place => term.Place;

    /// <summary>The other words of the phrase with the same term.</summary>
    public List<PhraseWord> Twins { get; } = [];

    /// <summary>The documents of the term, scored as if it had the weight of the whole phrase.</summary>
    public TermScorer Documents { get; } = new();

    /// <summary>The positions of the term.</summary>
    public PositionsCursor Positions { get; } = new();

    /// <summary>The present position in the document.</summary>
    public int Position => Start + term.Place;

    /// <summary>Where the phrase would start if the present position of the term were its place in it.</summary>
    public int Start => starts[index];

    /// <summary>Takes the positions of the present document and stands at the first.</summary>
    public void Load()
    {
        var all = Positions.Positions();
        if (starts.Length < all.Length)
        {
            starts = new int[Math.Max(all.Length, 2 * starts.Length)];
        }

        for (var i = 0; i < all.Length; i++)
        {
            starts[i] = all[i] - term.Place;
        }

        (count, index) = (all.Length, 0);
    }

    /// <summary>Goes to the next position; false after the last, where it then stands.</summary>
    public bool Next() => SkipTo(index + 1);

    /// <summary>Goes to a position by its number, from 0; false, and no move, when there are fewer.</summary>
    public bool SkipTo(int number)
    {
        if (number >= count)
        {
            return false;
        }

        index = number;
        return true;
    }

    /// <summary>Goes to the first position from which the phrase would start at a place or later; false
    /// when there is none.</summary>
    public bool SeekTo(int start)
    {
        while (index < count && starts[index] < start)
        {
            index++;
        }

        return index < count;
    }
}
