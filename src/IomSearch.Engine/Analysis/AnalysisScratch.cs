namespace IomSearch.Engine.Analysis;

/// <summary>The room that one walk through a text needs, lent for its time so that walking allocates nothing.</summary>
internal sealed class AnalysisScratch
{
    /// <summary>Room for the longest term.</summary>
    public byte[] Term { get; } = new byte[ILanguage.TermRoom + AsciiRun.Overhang];

    /// <summary>The terms of words met before.</summary>
    public WordCache Cache { get; } = new();
}
