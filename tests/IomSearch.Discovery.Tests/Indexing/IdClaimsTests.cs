using IomSearch.Discovery.Indexing;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class IdClaimsTests
{
    private static readonly DateTimeOffset Early = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Late = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_records_own_date_counts_before_its_files() =>
        Assert.Equal(1, Winner(File("a", Late, Early), File("b", Early, Late)));

    [Fact]
    public void Without_a_date_of_its_own_the_files_counts() =>
        Assert.Equal(0, Winner(File("a", Late, null), File("b", Early, null)));

    [Fact]
    public void Of_two_equally_new_the_later_in_the_order_counts() =>
        Assert.Equal(1, Winner(File("a", Early, null), File("b", Early, null)));

    [Fact]
    public void A_record_of_a_lost_file_gives_way_to_one_as_new_that_is_there() =>
        Assert.Equal(0, Winner(File("a", Early, null), File("b", Early, null) with { Lost = SourceSurvey.Gone }));

    [Fact]
    public void A_record_of_a_lost_file_stands_before_an_older_one() =>
        Assert.Equal(1, Winner(File("a", Early, null), File("b", Late, null) with { Lost = SourceSurvey.Gone }));

    [Fact]
    public void It_does_not_matter_in_which_order_they_are_taken() => Seeded.Rounds(50, random =>
    {
        var all = Enumerable.Range(0, 6).Select(file => new Claim(
            Early.AddDays(random.Next(3)), random.Next(3) > 0, file, random.Next(2))).ToArray();
        var expected = all.Max();
        random.Shuffle(all);
        var claims = new IdClaims();
        foreach (var claim in all)
        {
            claims.Take("x", claim);
        }

        Assert.Equal(expected, claims.Best["x"]);
    });

    private static int Winner(params LedgerFile[] files) => IdClaims.Of(files).Best["x"].File;

    private static LedgerFile File(string name, DateTimeOffset modified, DateTimeOffset? updated) => new()
    {
        Name = name,
        FullPath = "/" + name,
        Hash = name,
        Modified = modified,
        Records = [new LedgerRecord("x", null, 1, updated, 0)],
    };
}
