using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>Gathers what a check finds; the same is found only once.</summary>
internal sealed class FindingList
{
    private readonly HashSet<Finding> findings = [];

    /// <summary>Number of different findings.</summary>
    public int Count => findings.Count;

    public void Add(Finding finding) => findings.Add(finding);

    public void Add(CorruptIndexException problem) =>
        findings.Add(new Finding(problem.File, problem.Offset, problem.Problem));

    public void AddRange(FindingList others) => findings.UnionWith(others.findings);

    /// <summary>By file, then by offset.</summary>
    public IReadOnlyList<Finding> InOrder() =>
    [
        .. findings.OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Offset)
            .ThenBy(finding => finding.Problem, StringComparer.Ordinal),
    ];

    /// <summary>Runs a check; what makes it fail is a finding. False when there was one.</summary>
    public bool Try(string file, Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (CorruptIndexException problem)
        {
            Add(problem);
        }
        catch (FileNotFoundException)
        {
            Add(new Finding(file, 0, "the file is missing"));
        }
        catch (Exception problem) when (problem is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The bytes are those that were written, and yet no reader can follow them: the writer was at fault.
            Add(new Finding(file, 0, $"cannot be decoded: {problem.Message}"));
        }

        return false;
    }
}
