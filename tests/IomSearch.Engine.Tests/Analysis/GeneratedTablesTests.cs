using IomSearch.Generators;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class GeneratedTablesTests
{
    [UnicodeFact]
    public void The_committed_tables_are_what_the_generator_writes()
    {
        foreach (var (path, text) in GeneratedTables.From(UnicodeFactAttribute.Folder))
        {
            Assert.True(
                File.ReadAllText(Checkout.Path(path)) == text,
                $"{path} is not what tests/IomSearch.Generators writes; run it again");
        }
    }
}
