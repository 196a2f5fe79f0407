namespace IomSearch.Engine.Analysis;

/// <summary>A sink that remembers no words, in the form of one that may.</summary>
internal ref struct PlainSink<TSink>(TSink sink) : IWordSink
    where TSink : ITokenSink, allows ref struct
{
    /// <summary>The sink itself, with what it took.</summary>
    public TSink Sink = sink;

    public static bool RemembersWords => false;

    public void Add(ReadOnlySpan<byte> term, in TokenPlace place) => Sink.Add(term, place);

    public readonly void Expect(ShortKey word) => throw new NotSupportedException();

    public readonly bool TryAdd(ShortKey word, int position) => throw new NotSupportedException();

    public readonly void Add(ShortKey word, ReadOnlySpan<byte> term, int position) => throw new NotSupportedException();
}
