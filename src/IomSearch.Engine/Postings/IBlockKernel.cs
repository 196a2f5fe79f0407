namespace IomSearch.Engine.Postings;

/// <summary>The inner loops of <see cref="BlockCodec"/>, one type for each kind of machine.</summary>
/// <remarks>The scalar kernel is the definition; every other is tested against it.</remarks>
internal interface IBlockKernel
{
    /// <summary>Packs 128 values into 16·bits bytes; each value is below 2^bits, bits is 1 to 32.</summary>
    static abstract void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed);

    /// <summary>The reverse of <see cref="Pack"/>.</summary>
    static abstract void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values);

    /// <summary>Turns 128 gaps into running sums that start from <paramref name="start"/>, in place.</summary>
    static abstract void Sum(Span<uint> gaps, uint start);
}
