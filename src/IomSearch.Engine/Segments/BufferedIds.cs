using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The ids of the documents of a buffer, and which document of each is kept.</summary>
/// <remarks>They lie in a few large arrays: an object for each would be moved by every collection until the
/// buffer is written. Ids are added by whoever holds the buffer; what is kept is asked and changed under
/// the writer's lock.</remarks>
internal sealed class BufferedIds
{
    private const int None = -1;

    // Where the table has terms of fields: ids are of one kind.
    private const byte Kind = 0;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ByteWriter bytes = new();
    private readonly List<int> ends = [];
    private readonly KeyTable known = new();
    private readonly List<int> documents = [];

    /// <summary>Number of documents that are kept.</summary>
    public int Kept { get; private set; }

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => bytes.Length + known.Bytes + (((long)ends.Count + documents.Count) * sizeof(int));

    /// <summary>The id of the document that was added last.</summary>
    public ReadOnlySpan<byte> Last => this[ends.Count - 1];

    /// <summary>The id of a document, by the number in which it came.</summary>
    public ReadOnlySpan<byte> this[int document] =>
        bytes.Written[(document == 0 ? 0 : ends[document - 1])..ends[document]];

    /// <summary>Length of an id.</summary>
    /// <exception cref="ArgumentException">It is not well-formed.</exception>
    public static int LengthOf(string id)
    {
        try
        {
            return Strict.GetByteCount(id);
        }
        catch (EncoderFallbackException problem)
        {
            // As replacement characters, two different ids could become one.
            throw new ArgumentException($"the id is not well-formed text: {problem.Message}", problem);
        }
    }

    /// <summary>Adds the id of the next document, which is not kept yet.</summary>
    public void Add(string id)
    {
        Strict.GetBytes(id, bytes.Take(LengthOf(id)));
        ends.Add(bytes.Length);
    }

    /// <summary>Keeps the document that was added last, in place of one of the same id.</summary>
    public void KeepLast()
    {
        var number = known.FindOrAdd(Kind, Last);
        if (number == documents.Count)
        {
            documents.Add(None);
        }

        Kept += documents[number] == None ? 1 : 0;
        documents[number] = ends.Count - 1;
    }

    /// <summary>Whether a document of an id is kept.</summary>
    public bool Contains(ReadOnlySpan<byte> id) =>
        known.Find(Kind, id) is >= 0 and var number && documents[number] != None;

    /// <summary>Keeps no document of an id any more; false when none was kept.</summary>
    public bool Drop(ReadOnlySpan<byte> id)
    {
        if (known.Find(Kind, id) is not (>= 0 and var number) || documents[number] == None)
        {
            return false;
        }

        documents[number] = None;
        Kept--;
        return true;
    }

    /// <summary>The documents that are kept, in the order of their ids.</summary>
    public int[] Order() => [.. known.Sorted().Select(number => documents[number]).Where(document => document != None)];

    /// <summary>Takes all out; the memory stays for others.</summary>
    public void Clear()
    {
        bytes.Clear();
        ends.Clear();
        known.Clear();
        documents.Clear();
        Kept = 0;
    }
}
