namespace IomSearch.Ingest;

/// <summary>One project as a source tells it: its facts and its text. Immutable; readers make it, facts are added by
/// <c>with</c>.</summary>
/// <remarks>A list that is empty and a value that is null mean "not stated"; nothing is guessed to fill them.</remarks>
public sealed record ProjectDocument
{
    /// <summary>The outside id: 1 to 200 characters, unique in an index, never used as a path.</summary>
    public required string Id { get; init; }

    /// <summary>The title in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The title as a scan printed it, where it was repaired.</summary>
    public string? TitleAsPrinted { get; init; }

    /// <summary>The project's own text: paragraphs separated by a blank line, without navigation.</summary>
    public string Text { get; init; } = "";

    /// <summary>The line of the source file at which each paragraph of <see cref="Text"/> starts, from 1; empty when
    /// unknown.</summary>
    public IReadOnlyList<int> ParagraphLines { get; init; } = [];

    /// <summary>The language of the text, BCP 47; <c>en</c> when nothing says otherwise.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Countries that benefit, ISO 3166-1 alpha-2, upper case, sorted.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Who pays, each under one normalised name, in the source's order.</summary>
    public IReadOnlyList<string> Donors { get; init; } = [];

    /// <summary>Who carries it out, in the source's order.</summary>
    public IReadOnlyList<string> Implementers { get; init; } = [];

    /// <summary>The first day, as exact as stated.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>The last day, as exact as stated.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The source's own labelled year (of approval or of funding).</summary>
    public int? Year { get; init; }

    /// <summary>Ascending: every calendar year from start to end; without both, the years in which the text says that
    /// the project's own activities happen; plus <see cref="Year"/>.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>The kind of project, in the source's words.</summary>
    public string? Type { get; init; }

    /// <summary>Status in the source's words.</summary>
    public string? Status { get; init; }

    /// <summary>The heading of the report's section that the project stands in; serves as type where none is
    /// stated.</summary>
    public string? Section { get; init; }

    /// <summary>The region in the source's words.</summary>
    public string? Region { get; init; }

    /// <summary>National, regional, global: in the source's words.</summary>
    public string? Coverage { get; init; }

    /// <summary>The budget in its own currency.</summary>
    public Money? Budget { get; init; }

    /// <summary>Who benefits and how many, in words.</summary>
    public string? Beneficiaries { get; init; }

    /// <summary>The source's own ids by scheme: <c>prima</c>, <c>project</c>, <c>iati</c>.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Themes that an editor stated; they outrank the classifier.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>What it is about, by the codes of its source, in the source's order; each vocabulary and code
    /// once.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>Words of title and text that a scanner broke and that are put right in them, by line.</summary>
    public IReadOnlyList<WordRepair> Repairs { get; init; } = [];

    /// <summary>The source's code of each fact that it codes and the record names, by the record's field:
    /// <c>status</c> is <c>2</c> where <see cref="Status"/> is Implementation.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Title and text in further languages, by language.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>What an aid activity says beyond these facts; null for any other source.</summary>
    public AidActivity? Activity { get; init; }

    /// <summary>When the source last changed the record, by its own word, UTC; null when it does not say.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Ids of records that a person says are the same project.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>Ids of records that a person says are other projects, however alike.</summary>
    public IReadOnlyList<string> NotSameAs { get; init; } = [];

    /// <summary>Where the record was read.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>The places that support the facts.</summary>
    public IReadOnlyList<FactEvidence> Evidence { get; init; } = [];
}
