using System.Collections.Immutable;

namespace IomSearch.Testing.Faults;

/// <summary>What a disk may hold after the power was cut.</summary>
public static class PowerCut
{
    /// <summary>The state after a cut, where everything that is left is durable.</summary>
    /// <param name="before">The state at the moment of the cut.</param>
    /// <param name="bytes">What became of bytes that were not flushed.</param>
    /// <param name="names">What became of names that were not flushed.</param>
    public static DiskState Of(DiskState before, LostBytes bytes, LostNames names)
    {
        var kept = before.Pending.Where((change, place) => !names.Loses(change, place))
            .Aggregate(before.DurableNames, (all, change) => change.ApplyTo(all));
        // A file's bytes as last written, by its number; deleted ones may come back by name and then
        // have no bytes to keep.
        var written = before.Files.Values.ToDictionary(file => file.Number);
        var after = DiskState.Empty;
        foreach (var (name, number) in kept)
        {
            var durable = before.DurableBytes.GetValueOrDefault(number, []);
            var all = written.TryGetValue(number, out var file) ? file.Bytes : durable;
            after = after.Create(name).Append(name, Survive(durable.AsSpan(), all.AsSpan(), bytes)).Flush(name);
        }

        return after.FlushNames();
    }

    // Everything is written at the end, so what is durable is a prefix of what was written.
    private static ImmutableArray<byte> Survivors(ReadOnlySpan<byte> durable, ReadOnlySpan<byte> all, int kept) =>
        [.. all[..Math.Max(durable.Length, Math.Min(kept, all.Length))]];

    private static ReadOnlySpan<byte> Survive(
        ReadOnlySpan<byte> durable, ReadOnlySpan<byte> all, LostBytes bytes) => bytes switch
        {
            LostBytes.None => all,
            LostBytes.All => durable,
            LostBytes.TornAt512 => Survivors(durable, all, TornAt(durable.Length, all.Length, 512)).AsSpan(),
            LostBytes.TornAt4096 => Survivors(durable, all, TornAt(durable.Length, all.Length, 4096)).AsSpan(),
            LostBytes.Cut => Survivors(durable, all, durable.Length + ((all.Length - durable.Length) / 2)).AsSpan(),
            LostBytes.Zeroed => Zeroed(durable, all.Length),
            LostBytes.Emptied => all.Length == durable.Length ? durable : [],
            _ => throw new ArgumentOutOfRangeException(nameof(bytes)),
        };

    // The disk had come to a sector somewhere in the middle of what it had yet to write.
    private static int TornAt(int durable, int all, int sector) =>
        (durable + ((all - durable) / 2) + sector - 1) / sector * sector is var end && end < all
            ? end
            : all / sector * sector;

    private static byte[] Zeroed(ReadOnlySpan<byte> durable, int length)
    {
        var bytes = new byte[length];
        durable.CopyTo(bytes);
        return bytes;
    }
}

/// <summary>What becomes of bytes that were not flushed, when the power is cut.</summary>
public enum LostBytes
{
    None,
    All,
    TornAt512,
    TornAt4096,
    Cut,
    Zeroed,
    Emptied,
}
