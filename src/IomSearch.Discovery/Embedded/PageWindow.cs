namespace IomSearch.Discovery.Embedded;

/// <summary>Which hits of the whole order are asked for.</summary>
/// <param name="Offset">The first, from 0.</param>
/// <param name="Size">How many.</param>
internal readonly record struct PageWindow(int Offset, int Size)
{
    /// <summary>The hit after the last one asked for.</summary>
    public int End => Offset + Size;

    /// <summary>The page's number, from 1.</summary>
    public int Page => Size == 0 ? 1 : (Offset / Size) + 1;

    /// <summary>The window of a request, within the limits.</summary>
    /// <exception cref="LimitExceededException">The request's text, size or depth is past its limit.</exception>
    /// <exception cref="StaleCursorException">The cursor is of another generation.</exception>
    /// <exception cref="ArgumentException">The cursor is none, or page or size are out of range.</exception>
    public static PageWindow Of(SearchRequest request, long generation, IndexLimits limits)
    {
        CheckText(request.Text, limits);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Page, 1, nameof(request.Page));
        CheckSize(request.Size, limits);
        if (request.Cursor is { } token)
        {
            return AtCursor(token, request.Size, generation);
        }

        if ((long)request.Page * request.Size > limits.DeepestHit)
        {
            throw new LimitExceededException(
                "deepestHit",
                limits.DeepestHit,
                $"page {request.Page} of {request.Size} is past the limit deepestHit of {limits.DeepestHit}; "
                    + "the cursor goes deeper");
        }

        return new PageWindow(request.Size == 0 ? 0 : (request.Page - 1) * request.Size, request.Size);
    }

    /// <summary>Refuses a page that is too large.</summary>
    /// <exception cref="LimitExceededException">It is.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is negative.</exception>
    public static void CheckSize(int size, IndexLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        if (size > limits.PageSize)
        {
            throw new LimitExceededException(
                "pageSize", limits.PageSize, $"size {size} is more than the limit pageSize of {limits.PageSize}");
        }
    }

    /// <summary>Refuses a text that is too long.</summary>
    /// <exception cref="LimitExceededException">It is.</exception>
    public static void CheckText(string text, IndexLimits limits)
    {
        if (text.Length > limits.QueryCharacters)
        {
            throw new LimitExceededException(
                "queryCharacters",
                limits.QueryCharacters,
                $"the query has {text.Length} characters; the limit queryCharacters is {limits.QueryCharacters}");
        }
    }

    private static PageWindow AtCursor(string token, int size, long generation)
    {
        if (!PageCursor.TryParse(token, out var cursor) || cursor.Offset + size > int.MaxValue)
        {
            throw new ArgumentException("the cursor is not one that a search gave", nameof(token));
        }

        return cursor.Generation == generation
            ? new PageWindow((int)cursor.Offset, size)
            : throw new StaleCursorException(
                $"the cursor is of generation {cursor.Generation}; generation {generation} is served now");
    }
}
