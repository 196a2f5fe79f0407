namespace IomSearch.Engine.Search;

/// <summary>Objects of one kind that are given out one by one and taken back together, so that the next search makes no
/// garbage of them. For one thread.</summary>
/// <remarks>What is given out is as its last user left it: whoever takes it begins it anew.</remarks>
internal sealed class Reused<T>
    where T : class, new()
{
    private readonly List<T> made = [];
    private int given;

    /// <summary>One that nobody else has until all are taken back.</summary>
    public T Next()
    {
        if (given == made.Count)
        {
            made.Add(new T());
        }

        return made[given++];
    }

    /// <summary>Takes all of them back; whoever has one must not use it any more.</summary>
    public void TakeBack() => given = 0;
}
