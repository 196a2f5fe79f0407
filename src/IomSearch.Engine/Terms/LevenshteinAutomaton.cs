namespace IomSearch.Engine.Terms;

/// <summary>Reads a term letter by letter and knows at each how near it still is to a word.</summary>
/// <remarks>
/// Bit i of a state's mask of n edits is set while the first i letters of the word can have become what was read by
/// n edits or fewer (Wu and Manber, Fast text searching allowing errors, 1992; transpositions of neighbours as in
/// Hyyrö, 2003). So a step is a few operations on words of 64 bits, whatever the word. <see cref="EditDistance"/>
/// is the definition.
/// </remarks>
internal sealed class LevenshteinAutomaton
{
    /// <summary>The most letters (UTF-16 units) that a word can have.</summary>
    public const int MaxLength = 63;

    /// <summary>The most edits.</summary>
    public const int MaxEdits = 2;

    private readonly ulong[] ascii = new ulong[128];
    private string word = "";
    private int edits;

    /// <summary>Compiles a word, in the place of the one before.</summary>
    /// <param name="wanted">The word.</param>
    /// <param name="most">The edits that are let pass, 0 to 2.</param>
    public LevenshteinAutomaton Begin(string wanted, int most)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wanted.Length, MaxLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MaxEdits);
        (word, edits) = (wanted, most);
        Array.Clear(ascii);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] < ascii.Length)
            {
                ascii[word[i]] |= 1UL << i;
            }
        }

        return this;
    }

    /// <summary>Nothing was read: letters of the word may have been left out already.</summary>
    public static State Start => new(1, 3, 7);

    /// <summary>Reads a letter.</summary>
    /// <param name="before">The state before the letter that was read last; of no meaning at the first.</param>
    /// <param name="last">That letter; 0 at the first.</param>
    /// <param name="present">The present state.</param>
    /// <param name="next">The letter.</param>
    public State Step(in State before, char last, in State present, char next)
    {
        var same = Places(next);
        var swapped = last == 0 ? 0 : Places(last);
        var none = (present.None & same) << 1;
        var one = ((present.One & same) << 1) | present.None | ((present.None | none) << 1)
            | ((((before.None & same) << 1) & swapped) << 1);
        var two = ((present.Two & same) << 1) | present.One | ((present.One | one) << 1)
            | ((((before.One & same) << 1) & swapped) << 1);
        return new State(none, one, two);
    }

    /// <summary>Whether no term that begins with what was read is near enough.</summary>
    public bool IsDead(in State state) => (Mask(state, edits) & Reachable) == 0;

    /// <summary>How many edits make what was read of the word; one more than are let pass when it is further.</summary>
    public int Edits(in State state)
    {
        for (var n = 0; n <= edits; n++)
        {
            if ((Mask(state, n) >> word.Length & 1) != 0)
            {
                return n;
            }
        }

        return edits + 1;
    }

    // Beyond the last letter a mask has bits that stand for nothing.
    private ulong Reachable => ulong.MaxValue >> (MaxLength - word.Length);

    private static ulong Mask(in State state, int edits) =>
        edits switch { 0 => state.None, 1 => state.One, _ => state.Two };

    private ulong Places(char letter)
    {
        if (letter < ascii.Length)
        {
            return ascii[letter];
        }

        var places = 0UL;
        for (var i = 0; i < word.Length; i++)
        {
            places |= word[i] == letter ? 1UL << i : 0;
        }

        return places;
    }

    /// <summary>How far the word has been read with no edit, with one, and with two, or fewer.</summary>
    internal readonly record struct State(ulong None, ulong One, ulong Two);
}
