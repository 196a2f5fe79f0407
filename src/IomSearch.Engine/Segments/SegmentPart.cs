namespace IomSearch.Engine.Segments;

/// <summary>Every kind of file of an index. The numbers are on disk: never reuse one.</summary>
public enum SegmentPart : byte
{
    /// <summary>The commit: which segments there are, with the checksum of every file. See
    /// <see cref="Manifest"/>.</summary>
    Manifest = 1,

    /// <summary>The terms of the text fields. See <c>TermDictionaryWriter</c>.</summary>
    Terms = 2,

    /// <summary>The documents of each term. See <c>PostingsWriter</c>.</summary>
    Postings = 3,

    /// <summary>The places of each term in its documents. See <c>PositionsWriter</c>.</summary>
    Positions = 4,

    /// <summary>The lengths of the text fields, as one-byte codes. See <c>NormWriter</c>.</summary>
    Norms = 5,

    /// <summary>Keyword and number columns, and the exact lengths of the text fields.
    /// See <c>ColumnWriter</c>.</summary>
    Columns = 6,

    /// <summary>The outside ids. See <c>IdWriter</c>.</summary>
    Ids = 7,

    /// <summary>The stored fields. See <c>StoredWriter</c>.</summary>
    Stored = 8,

    /// <summary>Which documents are deleted. See <see cref="LiveDocs"/>.</summary>
    Live = 9,

    /// <summary>The values that a search box completes. See <c>CompletionWriter</c>.</summary>
    Completions = 10,

    /// <summary>The words that lead to those values, in the form of the terms.</summary>
    CompletionWords = 11,

    /// <summary>The vectors, where there are vector fields. See <c>VectorWriter</c>.</summary>
    Vectors = 12,

    /// <summary>Bytes under a name that a commit keeps, whatever they are. See <c>Attachment</c>.</summary>
    Attachment = 13,
}
