using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Testing.Faults;

namespace IomSearch.Engine.Tests.Segments;

public sealed class IndexCheckerTests
{
    private static readonly DiskState Whole = NewDisk();

    [Fact]
    public void An_undamaged_index_is_clean_and_every_file_is_listed_with_its_size()
    {
        var report = Check(Whole);

        Assert.True(report.IsClean);
        Assert.Equal(3, report.Generation);
        Assert.Equal(145, report.Documents);
        Assert.Equal(
            Whole.Files.Keys.Where(name => report.Files.Any(file => file.Name == name)),
            report.Files.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(report.Files, file => Assert.Equal(Whole.Files[file.Name].Bytes.Length, file.Bytes));
    }

    [Fact]
    public void An_empty_folder_is_a_whole_index() => Assert.True(Check(DiskState.Empty).IsClean);

    [Fact]
    public void Every_damaged_file_is_named_with_the_place()
    {
        var report = Check(Flipped(Flipped(Whole, "seg-1.terms", 20), "seg-2.stored", 20));

        Assert.Equal(["seg-1.terms", "seg-2.stored"], report.Findings.Select(finding => finding.File));
        Assert.All(report.Findings, finding => Assert.Equal(16, finding.Offset));
    }

    [Fact]
    public void A_newer_commit_that_cannot_be_opened_is_a_finding_though_the_one_before_is_whole()
    {
        var report = Check(Flipped(Whole, "manifest-3", 20));

        Assert.Equal(2, report.Generation);
        Assert.Equal("manifest-3", Assert.Single(report.Findings).File);
    }

    [Fact]
    public void A_missing_file_is_a_finding()
    {
        var report = Check(Whole with { Files = Whole.Files.Remove("seg-1.ids") });

        Assert.Contains(report.Findings, finding => finding is { File: "seg-1.ids", Problem: "the file is missing" });
    }

    [Fact]
    public void Damage_to_the_commit_before_is_found()
    {
        Assert.Equal("manifest-2", Assert.Single(Check(Flipped(Whole, "manifest-2", 20)).Findings).File);
    }

    [Fact]
    public void Files_that_a_broken_off_commit_left_are_listed_and_are_no_damage()
    {
        var report = Check(Whole.Create("seg-9.terms").Create("notes.txt"));

        Assert.True(report.IsClean);
        Assert.Equal(["seg-9.terms"], report.Leftovers);
    }

    [Theory]
    [InlineData("seg-1.norms", 0)]
    [InlineData("seg-1.ids", 1)]
    [InlineData("seg-1.terms", 1)]
    [InlineData("seg-1.postings", 1)]
    [InlineData("seg-1.positions", 1)]
    [InlineData("seg-1.live-3", 4)]
    public void Parts_that_do_not_agree_are_found_though_every_checksum_is_right(string name, int place)
    {
        var body = Resealed.BodyOf(Whole, name);
        body[place] ^= 1;

        Assert.NotEmpty(Check(Resealed.With(Whole, name, body)).Findings);
    }

    private static CheckReport Check(DiskState disk) => IndexChecker.Check(new FaultyDirectory(disk));

    private static DiskState NewDisk()
    {
        var directory = new FaultyDirectory(DiskState.Empty);
        SampleIndex.Write(directory);
        return directory.State;
    }

    private static DiskState Flipped(DiskState disk, string name, int place)
    {
        var file = disk.Files[name];
        return disk with
        {
            Files = disk.Files.SetItem(
                name, file with { Bytes = file.Bytes.SetItem(place, (byte)(file.Bytes[place] ^ 1)) }),
        };
    }
}
