using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Sheets whose values stand in a column of their own become lines of a label and its value.</summary>
public sealed class ValueColumnsTests
{
    [Theory]
    [InlineData("Country\tKenya|Donor\tIrish Aid|Drivers\tFair pay",
        "Country: Kenya|Donor: Irish Aid|Drivers: Fair pay")]
    [InlineData("Country:\tKenya|Donor:\tIrish Aid|Drivers:\tFair pay",
        "Country: Kenya|Donor: Irish Aid|Drivers: Fair pay")]
    [InlineData("Country\tKenya|\tUganda|Donor\tIrish Aid", "Country: Kenya; Uganda||Donor: Irish Aid")]
    [InlineData("Country|\tKenya|\tUganda|Donor\tIrish Aid", "Country: Kenya; Uganda|||Donor: Irish Aid")]
    public void A_value_behind_a_tab_stands_behind_its_label(string sheet, string joined) =>
        Assert.Equal(joined, Joined(sheet));

    [Theory]
    [InlineData("Donor:     Irish Aid|           Sida", "Donor:     Irish Aid; Sida|")]
    [InlineData("Donor:     Irish Aid|           • Sida|           • Japan", "Donor:     Irish Aid; Sida; Japan||")]
    [InlineData("Donor:     Irish Aid|             Sida|Wells", "Donor:     Irish Aid; Sida||Wells")]
    public void A_value_that_is_set_in_below_goes_on(string sheet, string joined) =>
        Assert.Equal(joined, Joined(sheet));

    [Theory]
    [InlineData("Wells for Wajir|The project digs wells.|It ends with a feast.")]
    [InlineData("Apples\t12|Pears\t14|Plums\t16")]
    [InlineData("Country\tKenya|Apples\t14")]
    [InlineData("Apples:     12|            14")]
    [InlineData("Donor:     Irish Aid|  Sida")]
    [InlineData("Donor:     Irish Aid||           Sida")]
    [InlineData("           Set in|           by itself")]
    public void A_text_without_a_sheet_is_unchanged(string text) => Assert.Equal(text, Joined(text));

    [Theory]
    [InlineData("")]
    [InlineData("\t|\t\t|\t")]
    [InlineData("Country\t|Donor\t|Budget\t")]
    [InlineData("\tKenya|\tUganda|Country\tKenya|Donor\tSida|\t")]
    [InlineData(": |: : |Donor: |      x")]
    public void The_number_of_lines_is_as_before_whatever_they_hold(string text) =>
        Assert.Equal(text.Count(c => c == '|'), Joined(text).Count(c => c == '|'));

    [Fact]
    public void A_column_without_end_is_joined_up_to_a_length()
    {
        var values = Enumerable.Range(0, 2000).Select(at => $"\tValue {at}");
        var joined = Joined($"Country\tKenya|Donor\tIrish Aid|{string.Join('|', values)}").Split('|');

        Assert.Equal(2002, joined.Length);
        Assert.InRange(joined[1].Length, 1500, 3000);
    }

    [Theory]
    [InlineData("Country\tKenya|Donor\tIrish Aid|Project title\tStrengthening Border|\tManagement",
        "Strengthening Border Management")]
    [InlineData("Country\tKenya|Period\t2015|Donor\tSwiss Agency for Development|\tand Cooperation",
        "Swiss Agency for Development and Cooperation")]
    public void A_title_and_what_opens_in_small_letters_go_on_behind_a_blank(string text, string value) =>
        Assert.EndsWith(value, Joined(text).TrimEnd('|'), StringComparison.Ordinal);

    [Theory]
    [InlineData("PERIOD ....... 2001", "PERIOD:        2001")]
    [InlineData("Donor ..... Irish Aid|            Sida", "Donor:      Irish Aid; Sida|")]
    [InlineData("Wells ..... 12", "Wells ..... 12")]
    [InlineData("Donor .....", "Donor .....")]
    public void Dots_that_lead_to_a_value_become_blanks(string text, string joined) =>
        Assert.Equal(joined, Joined(text));

    [Theory]
    [InlineData("Country\tKenya|Donor\tIrish Aid\tSida|Drivers\tFair pay",
        "Country: Kenya|Donor: Irish Aid; Sida|Drivers: Fair pay")]
    [InlineData("Countries\tKenya\t\tUganda|Donor\tIrish Aid|Partners\tBakers of Wajir\tMillers of Isiolo",
        "Countries: Kenya; Uganda|Donor: Irish Aid|Partners: Bakers of Wajir; Millers of Isiolo")]
    public void Several_values_behind_tabs_stand_behind_their_label(string sheet, string joined) =>
        Assert.Equal(joined, Joined(sheet));

    [Theory]
    [InlineData("Donor\tIrish Aid\tSida|Wells are dug.")]
    [InlineData("Bakers\tAmina\tJoseph|Millers\tGrace\tPeter|Country\tKenya")]
    public void A_row_of_names_by_itself_is_unchanged(string text) => Assert.Equal(text, Joined(text));

    private static string Joined(string text) => string.Join('|',
        ValueColumns.Joined(new SourceText("a.txt", text.Split('|'), "utf-8", EndsWithLineEnd: true)).Lines);
}
