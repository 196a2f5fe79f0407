using System.Text;

namespace IomSearch.Engine.Terms;

/// <summary>Accepts the terms that fit a pattern of <c>*</c> (any characters, none included) and
/// <c>?</c> (one character).</summary>
/// <remarks>All states at once, a bit each: bit i is set while the first i parts of the pattern can account
/// for what was read. So the work is the term's length, whatever the pattern. A part is a byte of UTF-8, a
/// <c>?</c> or a <c>*</c>.</remarks>
internal sealed class WildcardAutomaton
{
    /// <summary>The most parts a pattern can have.</summary>
    public const int MaxParts = 63;

    private readonly ulong[] literals = new ulong[256];
    private readonly ulong any;
    private readonly ulong star;
    private readonly ulong final;

    /// <summary>Compiles a pattern; more stars than one in a row count as one.</summary>
    /// <exception cref="ArgumentException">It has more than <see cref="MaxParts"/> parts.</exception>
    public WildcardAutomaton(string pattern)
    {
        var parts = Encoding.UTF8.GetBytes(pattern);
        if (parts.Length > MaxParts)
        {
            throw new ArgumentException($"a pattern of {parts.Length} bytes; {MaxParts} are possible", nameof(pattern));
        }

        for (var i = 0; i < parts.Length; i++)
        {
            switch (parts[i])
            {
                case (byte)'*': star |= 1UL << i; break;
                case (byte)'?': any |= 1UL << i; break;
                default: literals[parts[i]] |= 1UL << i; break;
            }
        }

        final = 1UL << parts.Length;
        var literal = parts.AsSpan().IndexOfAny((byte)'*', (byte)'?');
        Start = literal < 0 ? parts : parts[..literal];
    }

    /// <summary>The bytes that every accepted term starts with.</summary>
    public byte[] Start { get; }

    /// <summary>Whether a term, UTF-8, fits.</summary>
    public bool Accepts(ReadOnlySpan<byte> term)
    {
        var states = PassStars(1);
        foreach (var next in term)
        {
            // A '?' that took a character's first byte takes its others too, and they move nothing else on but stars.
            var within = (next & 0xC0) == 0x80 ? states & (any << 1) : 0;
            var byAny = (next & 0xC0) == 0x80 ? 0 : states & any;
            states = PassStars(((states & literals[next]) << 1) | (byAny << 1) | within | (states & star));
            if (states == 0)
            {
                return false;
            }
        }

        return (states & final) != 0;
    }

    // A star may stand for nothing, so what is before it is after it too.
    private ulong PassStars(ulong states)
    {
        for (var passed = (states & star) << 1; (passed & ~states) != 0; passed = (states & star) << 1)
        {
            states |= passed;
        }

        return states;
    }
}
