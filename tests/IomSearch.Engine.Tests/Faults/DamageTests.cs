using IomSearch.Testing.Faults;
using Xunit.Abstractions;

namespace IomSearch.Engine.Tests.Faults;

public sealed class DamageTests(ITestOutputHelper output)
{
    [Fact]
    public void No_flipped_byte_and_no_cut_file_ever_gives_a_wrong_answer_in_silence()
    {
        var figures = DamageEnumeration.Run();

        output.WriteLine(figures.ToString());
        Assert.True(figures.Failures.Count == 0, string.Join('\n', figures.Failures.Take(5)));
        Assert.True(figures.Mutations >= 50_000, $"{figures.Mutations} mutations");
    }
}
