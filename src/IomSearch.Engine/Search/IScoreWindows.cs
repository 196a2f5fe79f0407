namespace IomSearch.Engine.Search;

/// <summary>Goes through documents window by window: all matches of a window are known
/// before any is looked at.</summary>
internal interface IScoreWindows
{
    /// <summary>The present window; what is taken out of it is not looked at.</summary>
    DocWindow Window { get; }

    /// <summary>Opens the next window that has a match; false when there is none.</summary>
    /// <param name="floor">Matches whose score does not pass it may be left out; of a floor below 0 none are.</param>
    bool NextWindow(float floor);

    /// <summary>The next match of the present window whose score passes a floor; false after the last.</summary>
    /// <param name="floor">The floor, never less than that of the window.</param>
    /// <param name="from">Where to begin, 0 at first; goes on behind the match.</param>
    /// <param name="doc">The match.</param>
    /// <param name="score">Its score.</param>
    bool NextAbove(float floor, ref int from, out int doc, out float score);
}
