namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Donors in a list of which one is called as an entry of a menu.</summary>
public sealed class BulletDonorsTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Donors:\n- Irish Aid\n- IOM Development Fund\n", "Irish Aid|IOM Development Fund")]
    [InlineData("Donors:\n- IOM Development Fund\n- Irish Aid\n", "IOM Development Fund|Irish Aid")]
    [InlineData("Donors:\n- Irish Aid\n- Contact us\n", "Irish Aid")]
    [InlineData("Links:\n- Ovens\n- IOM Development Fund\n\nDonors:\n- Irish Aid\n", "Irish Aid")]
    public void Those_below_the_label_pay(string list, string donors) => Assert.Equal(donors, string.Join('|', folder
        .With("a.txt", $"Bread for All\n\n{list}\nSix teams bake bread for the people who live far from the river.\n")
        .Project().Donors));
}
