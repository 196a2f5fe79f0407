using System.Text.Json.Serialization;
using IomSearch.Discovery;

namespace IomSearch.Api.Search;

/// <summary>Why one parameter of a URL cannot be taken.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Value">What was given; null when the name itself is the problem.</param>
/// <param name="Detail">What is wrong, a sentence.</param>
/// <param name="Nearest">The nearest name or value that would do; null where none comes near.</param>
/// <param name="Limit">The limit that was passed, by its name in the configuration; null when it was none.</param>
/// <param name="LimitValue">That limit's value.</param>
public sealed record ParameterProblem(
    string Parameter,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Value,
    string Detail,
    string? Nearest,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Limit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? LimitValue = null);

/// <summary>What the parameters of a URL ask for.</summary>
/// <param name="Request">The request, without what could not be read.</param>
/// <param name="Problems">Every problem, in the order of the parameters; empty when all is well.</param>
public sealed record ParsedSearch(SearchRequest Request, IReadOnlyList<ParameterProblem> Problems);
