namespace IomSearch.Discovery.Indexing;

/// <summary>Which record has each id, where several state it: the newest.</summary>
/// <remarks>The order is total and of the records alone, so it does not matter which is met first.</remarks>
internal sealed class IdClaims
{
    private readonly Dictionary<string, Claim> best = new(StringComparer.Ordinal);

    /// <summary>Every id and the record that has it.</summary>
    public IReadOnlyDictionary<string, Claim> Best => best;

    /// <summary>The claims of all records of some files.</summary>
    public static IdClaims Of(IReadOnlyList<LedgerFile> files)
    {
        var claims = new IdClaims();
        for (var file = 0; file < files.Count; file++)
        {
            claims.TakeAll(files[file], file);
        }

        return claims;
    }

    /// <summary>Takes the records of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="number">Its place in the order of the files.</param>
    public void TakeAll(LedgerFile file, int number)
    {
        for (var record = 0; record < file.Records.Count; record++)
        {
            Take(file.Records[record].Id, Claim.Of(file, number, record));
        }
    }

    /// <summary>Takes a record; true when it is the newest of its id so far.</summary>
    public bool Take(string id, Claim claim)
    {
        if (best.TryGetValue(id, out var other) && other.CompareTo(claim) > 0)
        {
            return false;
        }

        best[id] = claim;
        return true;
    }

    /// <summary>Whether a record has its id.</summary>
    public bool Has(string id, int file, int record) =>
        best.TryGetValue(id, out var claim) && claim.File == file && claim.Record == record;
}

/// <summary>How new a record is.</summary>
/// <remarks>By its own word, else by its file's date; of two equally new the one whose file is there, so that a file
/// that was renamed does not hide behind its old name; then the later in the order of files and records.</remarks>
/// <param name="Moment">When it was last changed, UTC.</param>
/// <param name="IsThere">Whether its file is.</param>
/// <param name="File">The file's place in the order.</param>
/// <param name="Record">Its place in the file.</param>
internal readonly record struct Claim(DateTimeOffset Moment, bool IsThere, int File, int Record) : IComparable<Claim>
{
    /// <summary>The claim of one record of a file.</summary>
    public static Claim Of(LedgerFile file, int number, int record) =>
        new(file.Records[record].Updated ?? file.Modified, file.Lost is null, number, record);

    /// <summary>The newer is the greater.</summary>
    public int CompareTo(Claim other) =>
        (Moment, IsThere, File, Record).CompareTo((other.Moment, other.IsThere, other.File, other.Record));
}
