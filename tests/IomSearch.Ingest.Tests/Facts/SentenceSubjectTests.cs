using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Sentences of other projects, of persons and of pictures.</summary>
public sealed class SentenceSubjectTests
{
    [Theory]
    [InlineData("A former project opened the shop.")]
    [InlineData("In former years, the shop was small.")]
    [InlineData("Its sister projects bake in Mali.")]
    [InlineData("An older scheme baked in Mali.")]
    [InlineData("The larger programme bakes in Mali.")]
    [InlineData("The printing of this compendium was paid by Norway.")]
    [InlineData("This booklet was paid by Norway.")]
    [InlineData("THIS REPORT HAS BEEN PAID BY NORWAY.")]
    public void It_tells_of_another(string sentence) => Assert.True(SentenceSubject.IsAnother(sentence));

    [Theory]
    [InlineData("The former baker opened a shop.")]
    [InlineData("A former soldier bakes bread.")]
    [InlineData("The sisters bake bread.")]
    [InlineData("A larger oven bakes in Mali.")]
    [InlineData("This reporter was in Mali.")]
    [InlineData("Each shop gets this booklet.")]
    [InlineData("")]
    public void It_tells_of_no_other(string sentence) => Assert.False(SentenceSubject.IsAnother(sentence));

    [Theory]
    [InlineData("Photo: Lake Network in Mali")]
    [InlineData("Photos: Lake Network in Mali")]
    [InlineData("Photo © Lake Network in Mali")]
    [InlineData("Crédit photo : Mali")]
    [InlineData("Image: an oven in Mali")]
    public void What_a_picture_shows_is_not_where_the_project_works(string sentence) =>
        Assert.True(SentenceSubject.IsPerson(sentence));

    [Theory]
    [InlineData("Photos of ovens hang in Mali.")]
    [InlineData("Photographs were taken in Mali.")]
    [InlineData("Images: an oven in Mali")]
    [InlineData("The photo: an oven in Mali")]
    [InlineData("")]
    public void Pictures_in_a_sentence_are_no_caption(string sentence) =>
        Assert.False(SentenceSubject.IsPerson(sentence));

    [Theory]
    [InlineData("Observers from Kenya came to see the ovens.")]
    [InlineData("The bakers exchanged views with bakers in Mali.")]
    [InlineData("Millers exchanged experiences in Mali.")]
    [InlineData("A study tour led to Mali.")]
    [InlineData("Two field trips led to Mali.")]
    public void What_is_seen_on_a_visit_is_elsewhere(string sentence) =>
        Assert.True(SentenceSubject.IsVisit(sentence));

    [Theory]
    [InlineData("The bakers observed the feast in Mali.")]
    [InlineData("The bakers exchanged bread for flour in Mali.")]
    [InlineData("A field school opened in Mali.")]
    [InlineData("The views from the hill are wide.")]
    [InlineData("")]
    public void What_is_done_is_no_visit(string sentence) => Assert.False(SentenceSubject.IsVisit(sentence));

    [Theory]
    [InlineData("Lessons from the mill were heard.", true)]
    [InlineData("It is built on what bakers learned.", true)]
    [InlineData("Building on experience, they bake.", true)]
    [InlineData("The oven is built on sand.", false)]
    [InlineData("A building on Oak Street is a bakery.", false)]
    [InlineData("Lessons in baking are held.", false)]
    public void What_it_builds_on_is_another_and_a_building_is_not(string sentence, bool isAnother) =>
        Assert.Equal(isAnother, SentenceSubject.IsAnother(sentence));

    [Theory]
    [InlineData("Before she came to the lake, Anna was a miller in Mali.", true)]
    [InlineData("Anna, who came to the job from Mali, bakes.", true)]
    [InlineData("Bread is good, says Ms Okello of Mali.", true)]
    [InlineData("Before bakers came to the lake, bread was dear.", false)]
    [InlineData("Bread is good, says the mill in Mali.", false)]
    [InlineData("Bakers who came to the lake bake.", false)]
    public void The_way_of_one_to_a_job_is_a_life(string sentence, bool isPerson) =>
        Assert.Equal(isPerson, SentenceSubject.IsPerson(sentence));
}
