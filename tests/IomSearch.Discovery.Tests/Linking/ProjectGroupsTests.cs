using IomSearch.Discovery.Linking;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Linking;

public sealed class ProjectGroupsTests
{
    public static TheoryData<string> Names => [.. LabelledPair.All.Select(pair => pair.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_pair_is_linked_when_it_is_one_project(string name)
    {
        var pair = LabelledPair.All.Single(pair => pair.Name == name);
        Assert.Equal(pair.IsSame, Groups(pair.One, pair.Other).Count == 1);
    }

    [Fact]
    public void The_names_tell_the_pairs_apart() =>
        Assert.Equal(LabelledPair.All.Count, LabelledPair.All.DistinctBy(pair => pair.Name).Count());

    [Fact]
    public void All_pairs_together_give_the_links_of_each_alone()
    {
        var records = LabelledPair.All.SelectMany((pair, number) => new[]
        {
            Renamed(pair.One, $"{number}"), Renamed(pair.Other, $"{number}"),
        }).ToList();
        foreach (var group in Groups([.. records]))
        {
            var numbers = group.Others.Select(other => other.Id).Append(group.Shown).Select(id => id[1..]).ToList();
            Assert.Single(numbers.Distinct());
            Assert.True(LabelledPair.All[int.Parse(numbers[0])].IsSame, group.ToString());
        }
    }

    [Fact]
    public void The_order_of_the_records_does_not_matter() => Seeded.Rounds(20, random =>
    {
        var records = LabelledPair.All.SelectMany((pair, number) => new[]
        {
            Renamed(pair.One, $"{number}"), Renamed(pair.Other, $"{number}"),
            Renamed(pair.Other with { Id = "c", Source = pair.Other.Source with { File = "c" } }, $"{number}"),
        }).ToArray();
        var expected = Shown(Groups(records));
        random.Shuffle(records);
        Assert.Equal(expected, Shown(Groups(records)));
    });

    [Fact]
    public void Three_sources_of_a_project_are_one_group_and_the_richest_is_shown()
    {
        var pair = LabelledPair.All.Single(pair => pair.Name == "an activity and its page");
        var row = pair.One with { Id = "c", Donors = ["Japan"], Source = pair.One.Source with { File = "c" } };
        var group = Assert.Single(Groups(pair.One, pair.Other, row));
        Assert.Equal(("c", 2), (group.Shown, group.Others.Count));
    }

    [Fact]
    public void A_record_that_fits_two_which_exclude_each_other_is_left_alone()
    {
        var pair = LabelledPair.All.Single(pair => pair.Name == "one programme in two countries");
        var page = pair.One with { Id = "c", Countries = [], Source = pair.One.Source with { File = "c" } };
        Assert.Empty(Groups(pair.One, pair.Other, page));
    }

    [Fact]
    public void A_contract_whose_id_goes_on_from_its_programmes_is_a_part_of_it()
    {
        var pair = LabelledPair.All.Single(pair => pair.Name == "accents lost");
        Assert.Empty(Groups(pair.One with { Id = "SN-07" }, pair.Other with { Id = "SN-07-02" }));
        Assert.Single(Groups(pair.One with { Id = "SN-07" }, pair.Other with { Id = "SN-0702" }));
    }

    [Fact]
    public void What_a_person_denies_outweighs_what_another_states()
    {
        var pair = LabelledPair.All.Single(pair => pair.Name == "a person says yes");
        Assert.Empty(Groups(pair.One, pair.Other with { NotSameAs = ["a"] }));
    }

    [Fact]
    public void Words_that_very_many_titles_share_bring_no_comparisons_of_all_with_all()
    {
        var records = Enumerable.Range(0, 3_000).Select(number => LinkFacts.Of(ProjectRecords.From(Make.Enriched(
            Make.Project($"p{number}", "Shelter repair in coastal villages") with
            {
                Source = new Ingest.SourceReference { File = $"{number}.md" },
            })))).ToList();
        Assert.Empty(LinkCandidates.Of(records, default));
    }

    private static ProjectRecord Renamed(ProjectRecord record, string number) => record with
    {
        Id = record.Id + number,
        SameAs = record.SameAs is null ? null : [record.SameAs[0] + number],
        NotSameAs = record.NotSameAs is null ? null : [record.NotSameAs[0] + number],
        Activity = record.Activity is { Related: [var related, ..] } activity
            ? activity with { Related = [related with { Id = related.Id + number }] }
            : record.Activity,
        Source = record.Source with { File = record.Source.File + number },
    };

    private static IReadOnlyList<ProjectGroup> Groups(params ProjectRecord[] records) =>
        ProjectGroups.Of(records.Select(LinkFacts.Of), default);

    private static List<string> Shown(IReadOnlyList<ProjectGroup> groups) =>
        [.. groups.Select(group => $"{group.Shown}: {string.Join(", ", group.Others)}")];
}
