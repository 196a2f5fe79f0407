namespace IomSearch.Engine.Analysis;

public sealed class Analyzer
{
    public string Name => "";
    public static Analyzer Named(string name) => throw new NotSupportedException(name);
}
