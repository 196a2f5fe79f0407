namespace IomSearch.Benchmarks.Queries;

/// <summary>A kind of query that is measured.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="HasTop">Whether the best ten without the count of all matches are measured too.</param>
/// <param name="Scores">Whether both engines score alike.</param>
internal sealed record QueryClass(string Name, bool HasTop = true, bool Scores = true)
{
    public const string TermHigh = "term-high";
    public const string TermMid = "term-mid";
    public const string And2 = "and2";
    public const string And3 = "and3";
    public const string Or2 = "or2";
    public const string Or4 = "or4";
    public const string Phrase2 = "phrase2";
    public const string Prefix = "prefix";
    public const string Fuzzy1 = "fuzzy1";
    public const string Facets = "or2+facets";
    public const string Filter = "and2+filter";
    public const string Fetch = "fetch10";
    public const string Completion = "completion";

    /// <summary>All of them, in the order of reports.</summary>
    /// <remarks>The peer scores a misspelt word by mixing the statistics of its expansions, so only its matches are
    /// compared.</remarks>
    public static IReadOnlyList<QueryClass> All { get; } =
    [
        new(TermHigh), new(TermMid), new(And2), new(And3), new(Or2), new(Or4), new(Phrase2), new(Prefix),
        new(Fuzzy1, Scores: false), new(Facets, HasTop: false), new(Filter), new(Fetch, HasTop: false),
        new(Completion, HasTop: false),
    ];

    /// <summary>Whether SQLite's FTS5 can answer it.</summary>
    public bool IsInSql => Name is not (Fuzzy1 or Completion);

    /// <summary>The class of a name.</summary>
    /// <exception cref="ArgumentException">There is none; the message has the known ones.</exception>
    public static QueryClass Named(string name) =>
        All.FirstOrDefault(known => known.Name == name)
        ?? throw new ArgumentException(
            $"no class '{name}'; there are {string.Join(", ", All.Select(known => known.Name))}");
}

/// <summary>What is asked of a query.</summary>
internal enum Mode
{
    /// <summary>The best ten and the exact number of matches.</summary>
    Exact,

    /// <summary>The best ten; counting may stop at a thousand matches.</summary>
    Top,
}
