namespace IomSearch.Benchmarks.Corpus;

/// <summary>A generated project record.</summary>
/// <param name="Id">The outside id; ids ascend.</param>
/// <param name="Title">6 to 10 words.</param>
/// <param name="Text">About 150 words.</param>
/// <param name="Countries">1 to 3 of 190.</param>
/// <param name="Donors">1 to 3 of 400.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Type">One of 12.</param>
/// <param name="Record">The whole of it as JSON, UTF-8: what an index stores and gives back.</param>
internal sealed record Project(
    string Id, string Title, string Text, string[] Countries, string[] Donors, string Year, string Type, byte[] Record);
