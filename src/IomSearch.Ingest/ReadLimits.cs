namespace IomSearch.Ingest;

/// <summary>How much a reader takes before it refuses a file; each refusal names the limit.</summary>
public sealed record ReadLimits
{
    /// <summary>The limits that apply when nothing else is said.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>The largest text file, in bytes; 32 MiB, 1 to 1 GiB.</summary>
    public int FileBytes
    {
        get;
        init => field = Checked(value, 1 << 30, nameof(FileBytes));
    } = 32 << 20;

    /// <summary>The longest line, in characters; 1 Mi, 1 to 1 Gi.</summary>
    public int LineCharacters
    {
        get;
        init => field = Checked(value, 1 << 30, nameof(LineCharacters));
    } = 1 << 20;

    /// <summary>The longest front matter of a record, in characters; 64 Ki, 1 to 16 Mi.</summary>
    public int FrontMatterCharacters
    {
        get;
        init => field = Checked(value, 1 << 24, nameof(FrontMatterCharacters));
    } = 64 << 10;

    /// <summary>The longest record of an XML file, in characters; 16 Mi, 1 to 256 Mi.</summary>
    public int XmlRecordCharacters
    {
        get;
        init => field = Checked(value, 1 << 28, nameof(XmlRecordCharacters));
    } = 16 << 20;

    /// <summary>The most elements inside each other in an XML file; 64, 1 to 1,000.</summary>
    public int XmlDepth
    {
        get;
        init => field = Checked(value, 1_000, nameof(XmlDepth));
    } = 64;

    private static int Checked(int value, int most, string name) =>
        value >= 1 && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"1 to {most}");
}
