using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Walks through a text from word to word and hands the terms to a sink.</summary>
/// <remarks>
/// Words of ASCII, nearly all there are, take the short way: 16 letters at a time are lowered straight into the term's
/// room, one or two characters tell the end, and the terms of common words are remembered. Everything else goes through
/// <see cref="WordTokenizer"/>. Where the sink remembers words, short ones wait until there are some of them: what is
/// known of each is fetched meanwhile.
/// </remarks>
internal ref struct AnalysisWalk<TLanguage>
    where TLanguage : ILanguage
{
    private readonly ReadOnlySpan<char> text;
    private readonly byte[] term;
    private readonly WordCache cache;

    // The words that wait, of positions that follow each other, and the position of the first.
    private readonly ShortKey[] waiting;
    private readonly byte[] waitingTerm;
    private int waits;
    private int waitsFrom;
    private int position;
    private int place;

    // No identifier begins before here, because the run up to here was looked at.
    private int scanned;

    private AnalysisWalk(ReadOnlySpan<char> text, AnalysisScratch scratch)
    {
        this.text = text;
        term = scratch.Term;
        cache = scratch.Cache;
        waiting = scratch.Waiting;
        waitingTerm = scratch.WaitingTerm;
    }

    /// <summary>Walks through a whole text; gives the number of positions used.</summary>
    public static int Through<TSink>(ReadOnlySpan<char> text, AnalysisScratch scratch, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        var walk = new AnalysisWalk<TLanguage>(text, scratch);
        walk.Run(ref sink);
        return walk.position;
    }

    private void Run<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        while (place < text.Length)
        {
            var unit = text[place];
            if (AsciiTable.LetterOrDigit(unit) != 0)
            {
                if (!TSink.RemembersWords || !ShortWords(ref sink))
                {
                    Word(ref sink);
                }
            }
            else if (unit < 128 && unit is not ('_' or '#' or '*'))
            {
                place++;
            }
            else
            {
                AnyToken(ref sink);
            }
        }

        EndWait(ref sink);
    }

    // Short words with a plain end, one after the other with a space between; whether there was any.
    private bool ShortWords<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        var start = place;
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));

        // As many as are read at a time; the longest word and the two units after it are fewer.
        while (place + Vector128<byte>.Count <= text.Length)
        {
            var lowered = AsciiRun.LowerSixteen(ref Unsafe.Add(ref units, place), out var length);
            var end = place + length;
            if (length is 0 or > ShortKey.Longest || !AsciiTable.EndsPlainly(text[end], text[end + 1]))
            {
                break;
            }

            Wait(ShortKey.Of(AsciiRun.Padded(lowered, length)), ref sink);
            place = text[end] == ' ' ? end + 1 : end;
        }

        return place > start;
    }

    private void Word<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        var start = place;
        var length = AsciiRun.Lower(text[start..], term);
        var end = start + length;
        var ends = length < WordTokenizer.LongestToken && AsciiTable.EndsWord(text, end);
        if (TLanguage.FindsIdentifiers && Identifiers.MayJoin(text, end) && TryIdentifier(ref sink))
        {
            return;
        }

        if (!ends)
        {
            AnyToken(ref sink);
            return;
        }

        place = end;
        if (TSink.RemembersWords && length <= ShortKey.Longest)
        {
            Wait(ShortKey.Of(AsciiRun.Padded(term, length)), ref sink);
        }
        else
        {
            Emit(TermOfRun(length), new TokenPlace(position++, start, end, TokenKind.Word), ref sink);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Wait<TSink>(ShortKey word, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        sink.Expect(word);
        if (waits == 0)
        {
            waitsFrom = position;
        }

        waiting[waits++] = word;
        position++;
        if (waits == waiting.Length)
        {
            EndWait(ref sink);
        }
    }

    private void EndWait<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        for (var i = 0; i < waits; i++)
        {
            if (!sink.TryAdd(waiting[i], waitsFrom + i))
            {
                sink.Add(waiting[i], TermOf(waiting[i]), waitsFrom + i);
            }
        }

        waits = 0;
    }

    private readonly ReadOnlySpan<byte> TermOf(ShortKey word)
    {
        var letters = word.Padded();
        letters.CopyTo(waitingTerm);
        var length = BitOperations.TrailingZeroCount(
            Vector128.Equals(letters, Vector128<byte>.Zero).ExtractMostSignificantBits());
        return waitingTerm.AsSpan(0, TLanguage.TermOfAscii(waitingTerm.AsSpan(0, length)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int TermOfRun(int length)
    {
        if (!TLanguage.IsWorthCaching || length > WordCache.LongestWord)
        {
            return TLanguage.TermOfAscii(term.AsSpan(0, length));
        }

        var word = AsciiRun.Padded(term, length);
        var found = cache.Find(word, term);
        return found >= 0 ? found : TermOfNewWord(word, length);
    }

    private readonly int TermOfNewWord(Vector128<byte> word, int length)
    {
        length = TLanguage.TermOfAscii(term.AsSpan(0, length));
        cache.Keep(word, term.AsSpan(0, length));
        return length;
    }

    private void AnyToken<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        var start = place;
        var end = TLanguage.CutsAsLucene
            ? WordTokenizer.Match<LuceneWordBreaks>(text, start)
            : WordTokenizer.Match<CurrentWordBreaks>(text, start);
        if (end == start)
        {
            CodePoint.At(text, start, out place);
            return;
        }

        if (TLanguage.FindsIdentifiers && TryIdentifier(ref sink))
        {
            return;
        }

        Emit(Term(text[start..end]), new TokenPlace(position++, start, end, TokenKind.Word), ref sink);
        place = end;
    }

    private readonly int Term(ReadOnlySpan<char> word)
    {
        if (!Ascii.IsValid(word))
        {
            return TLanguage.Term(word, term);
        }

        return TLanguage.TermOfAscii(term.AsSpan(0, Words.LowerAscii(word, term)));
    }

    private bool TryIdentifier<TSink>(ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        var start = place;
        if (start < scanned)
        {
            return false;
        }

        scanned = Identifiers.Scan(text, start, out var isIdentifier);
        if (!isIdentifier)
        {
            return false;
        }

        var identifier = text[..scanned];
        Emit(
            Words.Fold(identifier[start..], term),
            new TokenPlace(position, start, scanned, TokenKind.Compound),
            ref sink);
        while (start < scanned)
        {
            var end = Identifiers.PartEnd(identifier, start);
            Emit(Term(text[start..end]), new TokenPlace(position++, start, end, TokenKind.Word), ref sink);
            start = end + 1;
        }

        place = scanned + Identifiers.PossessiveAfter(text, scanned);
        return true;
    }

    private void Emit<TSink>(int length, in TokenPlace at, ref TSink sink)
        where TSink : IWordSink, allows ref struct
    {
        if (TSink.RemembersWords)
        {
            EndWait(ref sink);
        }

        if (length > 0)
        {
            sink.Add(term.AsSpan(0, length), at);
        }
    }
}
