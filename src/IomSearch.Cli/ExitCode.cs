namespace IomSearch.Cli;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Something failed; of an index run: something was refused, and the rest was indexed.</summary>
    public const int Failed = 1;

    /// <summary>The command line or the configuration cannot be used as it stands.</summary>
    public const int WrongUse = 2;

    /// <summary>Nothing was found, and <c>--fail-empty</c> was given.</summary>
    public const int NothingFound = 3;

    /// <summary>The index is damaged.</summary>
    public const int Corrupt = 4;

    /// <summary>Another process is writing the index.</summary>
    public const int Locked = 5;
}
