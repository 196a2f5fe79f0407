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

    /// <summary>The largest PDF or office document, in bytes; 256 MiB, 1 to 2 GiB - 1.</summary>
    public int DocumentBytes
    {
        get;
        init => field = Checked(value, int.MaxValue, nameof(DocumentBytes));
    } = 256 << 20;

    /// <summary>How long a program that turns a document into text may run, in seconds; 60, 1 to 3,600.</summary>
    public int ToolSeconds
    {
        get;
        init => field = Checked(value, 3_600, nameof(ToolSeconds));
    } = 60;

    /// <summary>How much memory such a program may take, in MiB; 1,024, 16 to 65,536.</summary>
    public int ToolMegabytes
    {
        get;
        init => field = Checked(value, 65_536, nameof(ToolMegabytes));
    } = 1_024;

    /// <summary>The most elements of a web page or office document; 200,000, 1 to 10 million.</summary>
    public int Elements
    {
        get;
        init => field = Checked(value, 10_000_000, nameof(Elements));
    } = 200_000;

    /// <summary>How deep elements may be nested in each other; 256, 1 to 2,000.</summary>
    public int Depth
    {
        get;
        init => field = Checked(value, 2_000, nameof(Depth));
    } = 256;

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

    /// <summary>The bytes that an archive may unpack to, those of archives inside it with them; 4 GiB, 1 to 1
    /// TiB.</summary>
    public long ArchiveBytes
    {
        get;
        init => field = value is >= 1 and <= 1L << 40
            ? value : throw new ArgumentOutOfRangeException(nameof(ArchiveBytes), value, $"1 to {1L << 40}");
    } = 4L << 30;

    /// <summary>How many times larger than packed a file of an archive may be, once it passes a megabyte; 250, 2 to
    /// 1,000,000. Real XML packs to a fiftieth, rarely less.</summary>
    public int ArchiveRatio
    {
        get;
        init => field = Checked(value, 1_000_000, nameof(ArchiveRatio));
    } = 250;

    /// <summary>The most files in an archive, those of archives inside it with them; 10,000, 1 to 65,534.</summary>
    public int ArchiveEntries
    {
        get;
        init => field = Checked(value, 65_534, nameof(ArchiveEntries));
    } = 10_000;

    /// <summary>The most archives inside each other; 3, 1 to 16.</summary>
    public int ArchiveDepth
    {
        get;
        init => field = Checked(value, 16, nameof(ArchiveDepth));
    } = 3;

    private static int Checked(int value, int most, string name) =>
        value >= 1 && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"1 to {most}");
}
