namespace IomSearch.Engine.Analysis;

/// <summary>The room that one walk through a text needs, lent for its time so that walking allocates nothing.</summary>
internal sealed class AnalysisScratch
{
    /// <summary>Room for the longest term.</summary>
    public byte[] Term { get; } = new byte[ILanguage.TermRoom + AsciiRun.Overhang];

    /// <summary>The terms of words met before.</summary>
    public WordCache Cache { get; } = new();

    /// <summary>Room for words that wait for what is known of them: as many as memory is asked for at a time.</summary>
    public ShortKey[] Waiting { get; } = new ShortKey[32];

    /// <summary>Room for the term of one of them.</summary>
    public byte[] WaitingTerm { get; } = new byte[16];
}
