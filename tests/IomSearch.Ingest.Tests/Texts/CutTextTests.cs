using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Texts;

public sealed class CutTextTests
{
    [Theory]
    [InlineData("increasing awareness on the impor of this long and winding sentence that never")]
    [InlineData("It ended. The lack of awareness has limited the development of i")]
    [InlineData("The project helps people to")]
    [InlineData("Many have had contact wit their families and")]
    [InlineData("Six major floods from 2008-")]
    [InlineData("Community Chest of Korea (CC")]
    [InlineData("wells, pumps,")]
    [InlineData("The project trains young nurses who")]
    public void A_line_that_breaks_off_is_told(string line) => Assert.True(CutText.EndsInsideSentence(line));

    [Theory]
    [InlineData("The project helps people to settle.")]
    [InlineData("He said: “We came home.”")]
    [InlineData("such as SAGE.[1]")]
    [InlineData("Does it work?")]
    [InlineData("Where We Work")]
    [InlineData("- promote regional development")]
    [InlineData("See more at https://example.org/projects")]
    [InlineData("Write to office@example.org")]
    [InlineData("For more information see our page")]
    [InlineData("")]
    public void A_line_that_may_end_so_is_left_alone(string line) => Assert.False(CutText.EndsInsideSentence(line));

    [Theory]
    [InlineData("For questions about bread ask the lake bakery")]
    [InlineData("for enquiries please call our mill by phone")]
    [InlineData("please contact the bakers of the lake today")]
    [InlineData("questions about bread? please write to the mill")]
    public void Where_to_ask_needs_no_stop(string line) => Assert.False(CutText.EndsInsideSentence(line));

    [Theory]
    [InlineData("the bakers questions are many and the lake was wide")]
    [InlineData("For questions about bread ask the")]
    [InlineData("please contact the bakers and")]
    public void Questions_and_letters_that_break_off_do(string line) => Assert.True(CutText.EndsInsideSentence(line));
}
