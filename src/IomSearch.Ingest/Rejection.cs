namespace IomSearch.Ingest;

/// <summary>Why a file, or one record of it, was not taken over. The rest of the input goes on.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Line">The line where the problem starts, from 1; 0 when the problem is the file as a whole.</param>
/// <param name="Reason">What is wrong, in words a person can act on; names the limit where one was passed.</param>
public sealed record Rejection(string File, int Line, string Reason)
{
    /// <summary>The form compilers and editors know: <c>file:line: reason</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Reason}" : $"{File}: {Reason}";
}
