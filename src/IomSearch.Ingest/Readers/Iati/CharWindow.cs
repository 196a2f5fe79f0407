namespace IomSearch.Ingest.Readers.Iati;

/// <summary>A window on a stream of characters that keeps only what is asked to be kept, and counts lines.</summary>
/// <param name="reader">The characters.</param>
internal sealed class CharWindow(TextReader reader)
{
    private const int FirstLength = 64 << 10;

    private char[] buffer = new char[FirstLength];
    private int kept = -1;
    private int at;
    private int filled;
    private bool isEnded;

    /// <summary>The line of the next character, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The characters that were passed since <see cref="Keep"/>; 0 when nothing is kept.</summary>
    public int KeptLength => kept < 0 ? 0 : at - kept;

    /// <summary>The characters that are at hand without reading further.</summary>
    public ReadOnlySpan<char> Rest => buffer.AsSpan(at, filled - at);

    /// <summary>The characters that were passed since <see cref="Keep"/>; good until the window moves.</summary>
    public ReadOnlyMemory<char> Kept => buffer.AsMemory(kept, KeptLength);

    /// <summary>Keeps everything from here on.</summary>
    public void Keep() => kept = at;

    /// <summary>Keeps nothing any more.</summary>
    public void Release() => kept = -1;

    /// <summary>Steps over characters that are at hand.</summary>
    public void Pass(int count)
    {
        Line += buffer.AsSpan(at, count).Count('\n');
        at += count;
    }

    /// <summary>Steps back over kept characters.</summary>
    public void Return(int count)
    {
        at -= count;
        Line -= buffer.AsSpan(at, count).Count('\n');
    }

    /// <summary>Whether so many characters are at hand, after reading further if need be; false at the end.</summary>
    public bool Has(int count)
    {
        while (filled - at < count && !isEnded)
        {
            Fill();
        }

        return filled - at >= count;
    }

    /// <summary>Whether the words come next.</summary>
    public bool Starts(string words) => Has(words.Length) && Rest.StartsWith(words);

    /// <summary>Steps to the first place of the words, or to where <paramref name="most"/> characters are passed; true
    /// when the words come next.</summary>
    public bool Seek(string words, long most = long.MaxValue)
    {
        while (Has(words.Length))
        {
            var found = Rest.IndexOf(words);
            var step = found >= 0 ? found : Rest.Length - words.Length + 1;
            if (step > most)
            {
                Pass((int)most);
                return false;
            }

            most -= step;
            Pass(step);
            if (found >= 0)
            {
                return true;
            }
        }

        Pass((int)Math.Min(Rest.Length, most));
        return false;
    }

    private void Fill()
    {
        var start = kept < 0 ? at : kept;
        if (start > 0)
        {
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            (at, filled, kept) = (at - start, filled - start, kept < 0 ? -1 : 0);
        }

        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = reader.Read(buffer, filled, buffer.Length - filled);
        filled += read;
        isEnded = read == 0;
    }
}
