using System.Text.Json.Serialization;
using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>The whole record of a project: the body of <c>GET /projects/{id}</c> and a line of the export.</summary>
public sealed record ProjectRecord
{
    /// <summary>The outside id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The title as a scan printed it, where it was repaired.</summary>
    public string? TitleAsPrinted { get; init; }

    /// <summary>The text, paragraphs separated by a blank line.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 language of the text.</summary>
    public required string Language { get; init; }

    /// <summary>Countries that benefit, by code.</summary>
    public required IReadOnlyList<CountryName> Countries { get; init; }

    /// <summary>Who pays.</summary>
    public required IReadOnlyList<string> Donors { get; init; }

    /// <summary>Who carries it out.</summary>
    public IReadOnlyList<string> Implementers { get; init; } = [];

    /// <summary>Themes, most confident first.</summary>
    public IReadOnlyList<ThemeAssignment> Themes { get; init; } = [];

    /// <summary>First day as exact as stated: <c>2015</c>, <c>2016-07</c>, <c>2013-01-15</c>.</summary>
    public string? Start { get; init; }

    /// <summary>Last day as exact as stated.</summary>
    public string? End { get; init; }

    /// <summary>The year of the first day.</summary>
    public int? StartYear { get; init; }

    /// <summary>The year of the last day.</summary>
    public int? EndYear { get; init; }

    /// <summary>The source's labelled year.</summary>
    public int? Year { get; init; }

    /// <summary>Every year of the project, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The kind of project.</summary>
    public string? Type { get; init; }

    /// <summary>Status in the source's words.</summary>
    public string? Status { get; init; }

    /// <summary>The section of the report it stands in.</summary>
    public string? Section { get; init; }

    /// <summary>The region in the source's words.</summary>
    public string? Region { get; init; }

    /// <summary>The coverage in the source's words.</summary>
    public string? Coverage { get; init; }

    /// <summary>The budget.</summary>
    public Budget? Budget { get; init; }

    /// <summary>Who benefits and how many.</summary>
    public string? Beneficiaries { get; init; }

    /// <summary>The source's own ids by scheme.</summary>
    public required IReadOnlyDictionary<string, string> Identifiers { get; init; }

    /// <summary>Words of title and text that a scanner broke, as printed; they are searched with the text.</summary>
    public IReadOnlyList<string> PrintedWords { get; init; } = [];

    /// <summary>What it is about, by codes with their names.</summary>
    public IReadOnlyList<Sector> Sectors { get; init; } = [];

    /// <summary>The source's code of each fact that is shown by name: <c>status</c>, <c>type</c>.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Title and text in further languages.</summary>
    public IReadOnlyList<Translation> Translations { get; init; } = [];

    /// <summary>What an aid activity says beyond these facts; left out of JSON for any other source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AidActivity? Activity { get; init; }

    /// <summary>When the source last changed it, by its own word, UTC; left out of JSON when it does not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Where it was read.</summary>
    public required RecordSource Source { get; init; }

    /// <summary>The other records of the same project, by id; left out of JSON when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LinkedRecord>? Linked { get; init; }

    /// <summary>The id of the record that is shown for this one in lists; left out of JSON for one that is shown
    /// itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ShownAs { get; init; }

    /// <summary>Ids of records that a person says are the same project; left out of JSON when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? SameAs { get; init; }

    /// <summary>Ids of records that a person says are other projects; left out of JSON when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? NotSameAs { get; init; }

    /// <summary>The places that support the facts.</summary>
    public IReadOnlyList<RecordEvidence> Evidence { get; init; } = [];
}

/// <summary>Where a record was read, for citation.</summary>
/// <param name="File">The file, relative to the indexed folder.</param>
/// <param name="Line">The line at which it starts, from 1.</param>
/// <param name="Document">The document as one would cite it.</param>
/// <param name="Address">Where it was published.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="ReadAt">When the file was read, UTC.</param>
public sealed record RecordSource(
    string File, int Line, string? Document, string? Address, string? Publisher, DateTimeOffset ReadAt);

/// <summary>Another record of the same project.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Reason">Why it counts as the same project.</param>
public sealed record LinkedRecord(string Id, string Title, RecordSource Source, string Reason);

/// <summary>A place that supports a fact.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">Its value.</param>
/// <param name="Rule">What found it.</param>
/// <param name="Quote">The source's words.</param>
/// <param name="Line">The line, from 1; 0 when unknown.</param>
public sealed record RecordEvidence(string Field, string Value, string Rule, string Quote, int Line);
