using IomSearch.Engine.IO;

namespace IomSearch.Engine.Suggestions;

/// <summary>Reads an ascending list of numbers, a varint gap each.</summary>
internal ref struct NumberList
{
    private ByteReader reader;
    private int left;

    /// <summary>A list of a number of entries that starts at a place and ends before another.</summary>
    public NumberList(FrameReader frame, long start, long end, int count)
    {
        // Five bytes hold any gap; the stretch is cut to what the list can take, so that few chunks are touched.
        reader = frame.Bytes(start, (int)Math.Min(end - start, count * 5L));
        left = count;
    }

    /// <summary>A list that fills a stretch.</summary>
    public NumberList(FrameReader frame, long start, long end)
    {
        reader = frame.Bytes(start, checked((int)(end - start)));
        left = int.MaxValue;
    }

    /// <summary>The present number; -1 before the first.</summary>
    public int Present { get; private set; } = -1;

    /// <summary>Goes to the next number; false after the last.</summary>
    public bool Next()
    {
        if (left == 0 || reader.Left == 0)
        {
            return false;
        }

        left--;
        Present += reader.Varint() + 1;
        return true;
    }
}
