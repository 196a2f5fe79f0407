namespace IomSearch.Ingest.Readers.Iati;

/// <summary>A part of a file of activities.</summary>
internal abstract record ActivityText
{
    private ActivityText()
    {
    }

    /// <summary>The XML of one activity, from its start tag to its end tag.</summary>
    /// <param name="Line">The line at which it starts.</param>
    /// <param name="Xml">Its characters; good until the next part is asked for.</param>
    public sealed record Activity(int Line, ReadOnlyMemory<char> Xml) : ActivityText;

    /// <summary>The start tag of the list of activities.</summary>
    /// <param name="Line">The line at which it starts.</param>
    /// <param name="Tag">Its characters; good until the next part is asked for.</param>
    public sealed record List(int Line, ReadOnlyMemory<char> Tag) : ActivityText;

    /// <summary>Something that is no activity; what follows it can be read.</summary>
    /// <param name="Line">Where it starts.</param>
    /// <param name="Reason">What is wrong.</param>
    public sealed record Broken(int Line, string Reason) : ActivityText;
}
