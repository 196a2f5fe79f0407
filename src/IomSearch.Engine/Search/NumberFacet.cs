using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>How the values of a number field are counted.</summary>
/// <param name="Field">A number field.</param>
public abstract record NumberFacet(string Field)
{
    /// <summary>Joins the counts of numbers to counts of stretches.</summary>
    /// <param name="numbers">The number of documents of each number.</param>
    internal abstract IEnumerable<RangeCount> Count(IReadOnlyDictionary<long, int> numbers);

    /// <summary>Counts stretches that are given; they may overlap, and each is in the answer,
    /// in the order given.</summary>
    /// <param name="Field">A number field.</param>
    /// <param name="Intervals">The stretches, both ends included.</param>
    public sealed record Ranges(string Field, ImmutableArray<(long From, long To)> Intervals) : NumberFacet(Field)
    {
        internal override IEnumerable<RangeCount> Count(IReadOnlyDictionary<long, int> numbers) =>
            Intervals.Select(range => new RangeCount(
                range.From,
                range.To,
                numbers.Where(pair => pair.Key >= range.From && pair.Key <= range.To).Sum(pair => pair.Value)));
    }

    /// <summary>Counts stretches of the same width, such as years or decades; those without a
    /// document are left out.</summary>
    /// <param name="Field">A number field.</param>
    /// <param name="Width">Numbers to a stretch, 1 or more.</param>
    public sealed record Histogram(string Field, long Width = 1) : NumberFacet(Field)
    {
        /// <summary>Numbers to a stretch, 1 or more.</summary>
        public long Width { get; init; } = Width > 0
            ? Width
            : throw new ArgumentOutOfRangeException(nameof(Width), Width, "1 or more");

        // Rounded towards minus infinity, so that every stretch is as wide as the others.
        internal override IEnumerable<RangeCount> Count(IReadOnlyDictionary<long, int> numbers) => numbers
            .GroupBy(pair => (pair.Key / Width) - (pair.Key % Width < 0 ? 1 : 0), pair => pair.Value)
            .OrderBy(group => group.Key)
            .Select(group => new RangeCount(group.Key * Width, (group.Key * Width) + Width - 1, group.Sum()));
    }
}

/// <summary>The counts of a number field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Ranges">The stretches with their counts.</param>
/// <param name="Missing">Number of documents without a number.</param>
public sealed record NumberCounts(string Field, IReadOnlyList<RangeCount> Ranges, int Missing);

/// <summary>How many documents have a number in a stretch.</summary>
/// <param name="From">The least.</param>
/// <param name="To">The greatest, included.</param>
/// <param name="Count">The number of documents.</param>
public readonly record struct RangeCount(long From, long To, int Count);
