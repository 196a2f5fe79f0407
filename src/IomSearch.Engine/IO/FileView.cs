namespace IomSearch.Engine.IO;

/// <summary>The bytes of one file, read-only, at one address for as long as the view lives.</summary>
/// <remarks>Whoever disposes it makes sure that nobody reads it any more: spans into it are not counted.</remarks>
public abstract unsafe class FileView : IDisposable
{
    /// <summary>A view of memory that stays where it is.</summary>
    /// <param name="name">The file's name, for errors.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="length">Number of bytes.</param>
    protected FileView(string name, byte* start, long length)
    {
        Name = name;
        Start = start;
        Length = length;
    }

    /// <summary>The file's name inside the index.</summary>
    public string Name { get; }

    /// <summary>Number of bytes.</summary>
    public long Length { get; }

    private byte* Start { get; }

    /// <summary>A stretch of the file.</summary>
    /// <exception cref="CorruptIndexException">The file is shorter.</exception>
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw new CorruptIndexException(Name, offset, $"{length} bytes wanted of a file of {Length}");
        }

        return new ReadOnlySpan<byte>(Start + offset, length);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Unmaps or unpins.</summary>
    protected abstract void Release();
}
