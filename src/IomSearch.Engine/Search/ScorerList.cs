namespace IomSearch.Engine.Search;

/// <summary>The scorers that another one is made of, in room that is used again.</summary>
internal struct ScorerList
{
    private Scorer[]? room;
    private int count;

    /// <summary>The scorers.</summary>
    public readonly Span<Scorer> Span => new(room, 0, count);

    /// <summary>The documents that they meet together at most.</summary>
    public readonly long Cost
    {
        get
        {
            var cost = 0L;
            foreach (var scorer in Span)
            {
                cost += scorer.Cost;
            }

            return cost;
        }
    }

    /// <summary>Whether each of them adds its documents to a set fast.</summary>
    public readonly bool AddFast
    {
        get
        {
            foreach (var scorer in Span)
            {
                if (!scorer.AddsFast)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Takes other scorers in the place of those before.</summary>
    public void Set(ReadOnlySpan<Scorer> scorers)
    {
        if (room is null || room.Length < scorers.Length)
        {
            room = new Scorer[scorers.Length];
        }

        scorers.CopyTo(room);
        count = scorers.Length;
    }
}
