namespace IomSearch.Ingest;

/// <summary>Where a record was read, for citation and for finding it again.</summary>
public sealed record SourceReference
{
    /// <summary>The file it was read from, relative to the folder that was given.</summary>
    public required string File { get; init; }

    /// <summary>The line of the file at which the record starts, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The document the file is a copy of, as a person would cite it.</summary>
    public string? Document { get; init; }

    /// <summary>The address where the document was published.</summary>
    public string? Address { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The encoding of the file: <c>utf-8</c>, or <c>windows-1252</c> when bytes of it are no UTF-8.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>Whether a person stated the facts one by one: what is absent is then not stated, and nothing is looked
    /// for in the text.</summary>
    public bool StatesAllFacts { get; init; }

    /// <summary>The country that the publishing page says it is about, ISO 3166-1 alpha-2: the country of a project of
    /// that page which names none itself. Null when the page does not say.</summary>
    public string? HomeCountry { get; init; }
}
