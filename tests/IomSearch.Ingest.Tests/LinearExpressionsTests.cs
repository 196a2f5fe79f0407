using System.Reflection;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Tests;

/// <summary>Text from anywhere meets no expression that could take more than linear time, or give up in the middle of a
/// file.</summary>
public sealed class LinearExpressionsTests
{
    [Fact]
    public void Every_expression_of_the_readers_is_matched_without_backtracking()
    {
        var expressions = typeof(DocumentReaders).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SelectMany(field => field.FieldType == typeof(Regex) ? [(field, (Regex)field.GetValue(null)!)]
                : field.GetValue(null) is IEnumerable<Regex> list ? list.Select(one => (field, one)) : [])
            .ToList();
        Assert.True(expressions.Count > 100, $"{expressions.Count} found");
        Assert.Equal("", string.Join('\n', expressions
            .Where(one => !one.Item2.Options.HasFlag(RegexOptions.NonBacktracking))
            .Select(one => $"{one.field.DeclaringType}.{one.field.Name}")));
    }
}
