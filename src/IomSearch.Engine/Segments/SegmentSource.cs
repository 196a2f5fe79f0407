using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>What a segment is written from: a buffer of new documents, or segments that are merged.</summary>
/// <remarks>Documents are numbered by the order of their ids, so that a smaller number wins a tie.</remarks>
internal abstract class SegmentSource
{
    /// <summary>The fields.</summary>
    public abstract IndexSchema Schema { get; }

    /// <summary>Number of documents, 1 or more.</summary>
    public abstract int Documents { get; }

    /// <summary>The id of a document, UTF-8; valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Id(int doc);

    /// <summary>Writes the stored fields of all documents.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public abstract void WriteStored(FrameWriter frame, CancellationToken cancellation);

    /// <summary>Number of tokens of a text field by document.</summary>
    public abstract int[] Lengths(int field);

    /// <summary>A keyword field of all documents.</summary>
    public abstract KeywordValues Keywords(int field);

    /// <summary>A number field of all documents.</summary>
    public abstract NumberValues Numbers(int field);

    /// <summary>The vectors of a vector field.</summary>
    public abstract VectorRows Vectors(int field);

    /// <summary>All terms of all text fields, by field and then by byte order.</summary>
    public abstract TermRun Terms();
}

/// <summary>A walk over terms with their postings.</summary>
internal abstract class TermRun
{
    /// <summary>The present term's field.</summary>
    public abstract int Field { get; }

    /// <summary>The present term, UTF-8; valid until the next move.</summary>
    public abstract ReadOnlySpan<byte> Text { get; }

    /// <summary>Goes to the next term that has postings; false after the last.</summary>
    public abstract bool Next();

    /// <summary>The present term's postings, in document order; valid until the next move.</summary>
    public abstract PostingsBatch Postings();
}
