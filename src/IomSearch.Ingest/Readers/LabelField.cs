namespace IomSearch.Ingest.Readers;

/// <summary>What a label of a page or report states.</summary>
internal enum LabelField
{
    /// <summary>The project's title.</summary>
    Title,

    /// <summary>The first day.</summary>
    Start,

    /// <summary>The last day.</summary>
    End,

    /// <summary>Both, or how long.</summary>
    Period,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The kind of project.</summary>
    Type,

    /// <summary>The amount of money.</summary>
    Budget,

    /// <summary>National, regional, global.</summary>
    Coverage,

    /// <summary>The source's year.</summary>
    Year,

    /// <summary>The part of the world.</summary>
    Region,

    /// <summary>The id of IOM's project system.</summary>
    Prima,

    /// <summary>Another id of the project.</summary>
    Project,

    /// <summary>Where the project works.</summary>
    Countries,

    /// <summary>Who pays.</summary>
    Donors,

    /// <summary>Who carries it out.</summary>
    Implementers,

    /// <summary>Who benefits.</summary>
    Beneficiaries,

    /// <summary>Something that the record does not hold.</summary>
    Other,
}
