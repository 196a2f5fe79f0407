namespace IomSearch.Engine.Analysis;

/// <summary>Why a line of a synonym file was passed over.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record SynonymProblem(string File, int Line, string Reason)
{
    /// <summary>File, line and reason, as compilers write them.</summary>
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
