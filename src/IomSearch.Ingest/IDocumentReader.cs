namespace IomSearch.Ingest;

/// <summary>Reads one kind of source file into project records, one at a time.</summary>
public interface IDocumentReader
{
    /// <summary>Whether this reader is the one for the file.</summary>
    /// <remarks>A wrong true makes the file a rejection; a wrong false hands it to the next reader.</remarks>
    /// <param name="name">The file's name with its extension.</param>
    /// <param name="head">The file's first bytes, at most 4,096.</param>
    bool Accepts(string name, ReadOnlySpan<byte> head);

    /// <summary>Reads the records in the order in which they stand; never throws for what the file contains.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">How records and rejections name the file: relative to the folder that was given, with
    /// '/'.</param>
    /// <param name="cancellation">Stops between two records.</param>
    IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation);
}
