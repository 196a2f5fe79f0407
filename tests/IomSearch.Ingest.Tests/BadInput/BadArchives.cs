using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>Archives with something wrong in them.</summary>
internal static class BadArchives
{
    private const string Outside = "the name leads out of the archive";
    private const string Damaged = "damaged";
    private static readonly byte[] Blanks = Encoding.UTF8.GetBytes(new string(' ', 8 << 20));
    private static readonly byte[] Noise = RandomBytes(40_000);

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Zip("a bomb", "it unpacks to more than 250 times", ("b.jsonl", Blanks)),
        Zip("a bomb inside an archive", "it unpacks to more than 250 times", ("b.zip", Packed(("b.jsonl", Blanks)))),
        new("a bomb", "bad.jsonl.gz", GZip(Blanks), "it unpacks to more than 250 times"),
        Zip("more bytes than an archive may unpack to", "unpacks to more than 30,000 bytes", ("b.jsonl", Noise)) with
        {
            Limits = new ReadLimits { ArchiveBytes = 30_000 },
            Good = "g1",
        },
        Zip("more bytes than all archives together may unpack to", "unpacks to more than 60,000 bytes",
            ("b.zip", Packed(("b.jsonl", Noise)))) with
        {
            Limits = new ReadLimits { ArchiveBytes = 60_000 },
            Good = "g1",
        },
        new("more files than an archive may have", "bad.zip", Packed([.. Enumerable.Range(0, 12).Select(n =>
            (n.ToString("D2", CultureInfo.InvariantCulture) + ".jsonl", One($"f{n}")))]), "more than 10 files")
        {
            Limits = new ReadLimits { ArchiveEntries = 10 },
        },
        new("more files in archives inside it", "bad.zip",
            Packed(("a.jsonl", One("g1")), ("b.zip", Packed(("1.jsonl", One("g2")), ("2.jsonl", One("x"))))),
                "more than 3 files")
        {
            Limits = new ReadLimits { ArchiveEntries = 3 },
            Good = "g1 g2",
        },
        new("a count of files that is a lie", "bad.zip", Lying(Packed(("a.jsonl", One("x")))),
            "more than 10,000 files"),
        Zip("archives too deep inside each other", "more than 3 deep", ("b.zip", Packed(("c.zip", Packed(("d.zip",
            Packed(("e.jsonl", One("x"))))))))),
        new("packed too often", "bad.gz", GZip(GZip(GZip(GZip(One("x"))))), "more than 3 deep"),
        Zip("a name above the archive", Outside, ("../b.jsonl", One("x"))),
        Zip("a name far above the archive", Outside, ("../../../../etc/cron.d/b.jsonl", One("x"))),
        Zip("a name above it in the middle", Outside, ("b/../../b.jsonl", One("x"))),
        Zip("a name from the root", Outside, ("/etc/b.jsonl", One("x"))),
        Zip("a name with a drive", Outside, ("C:\\b.jsonl", One("x"))),
        Zip("a name above it in the other system's way", Outside, ("..\\..\\b.jsonl", One("x"))),
        Zip("a name from the other system's root", Outside, ("\\\\host\\b.jsonl", One("x"))),
        Zip("an empty file", "the file is empty", ("b.jsonl", [])),
        Zip("a file without a reader", "there is no reader for .exe files", ("b.exe", One("x"))),
        Zip("a file without an extension", "there is no reader for a file without", ("b", One("x"))),
        Zip("a broken line", "it is no JSON", ("b.jsonl", "{\"id\":"u8.ToArray())),
        Zip("an XML bomb", "document type definition", ("b.xml", "<!DOCTYPE a [<!ENTITY a 'b'>]><a/>"u8.ToArray())),
        Zip("a ragged row", "the row has 1 cell", ("b.csv", "id,title\nx\n"u8.ToArray())),
        Zip("a damaged archive inside", "no zip archive, or it is damaged", ("b.zip",
            "PK\u0003\u0004 lost"u8.ToArray())),
        Zip("a damaged .gz inside", Damaged, ("b.jsonl.gz", GZip(Noise)[..3_000])),
        Zip("a file that is encrypted", "the file is encrypted", ("b.jsonl", Noise)) with
        {
            Bytes = Encrypted(Packed(("a.jsonl", One("g1")), ("b.jsonl", Noise), ("c.jsonl", One("g2")))),
        },
        Zip("a file whose packed bytes are damaged", "", ("b.jsonl", Noise)) with
        {
            Bytes = Changed(Packed(("a.jsonl", One("g1")), ("b.jsonl", Text()), ("c.jsonl", One("g2")))),
            Reason = Damaged,
        },
        new("cut", "bad.zip", Packed(("a.jsonl", One("x")), ("b.jsonl", Noise))[..20_000],
            "no zip archive, or it is damaged or cut"),
        new("text under the name of an archive", "bad.zip", "lost words", "no zip archive"),
        new("an archive of nothing", "bad.zip", [], "the file is empty"),
        new("cut", "bad.jsonl.gz", GZip(Noise)[..20_000], Damaged),
        new("text under the name of an archive", "bad.jsonl.gz", "lost words", Damaged),
        new("a changed byte", "bad.jsonl.gz", Changed(GZip(Text())), Damaged),
        new("a file without a reader", "bad.exe.gz", GZip(One("x")), "there is no reader for .exe files"),
    ];

    private static BadFile Zip(string wrong, string reason, (string, byte[]) bad) =>
        new(wrong, "bad.zip", Packed(("a.jsonl", One("g1")), bad, ("zz.jsonl", One("g2"))), reason) { Good = "g1 g2" };

    private static byte[] Packed(params (string Name, byte[] Bytes)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] GZip(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var packing = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return stream.ToArray();
    }

    private static byte[] One(string id) => Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\",\"title\":\"T\"}}\n");

    private static byte[] Text() => Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 5_000)));

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(4_711).NextBytes(bytes);
        return bytes;
    }

    /// <summary>65,535 files, says the end of the archive (APPNOTE 4.3.16).</summary>
    private static byte[] Lying(byte[] zip)
    {
        var end = zip.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        zip.AsSpan(end + 8, 4).Fill(0xFF);
        return zip;
    }

    /// <summary>The mark of encryption on the second file (APPNOTE 4.4.4), in both places.</summary>
    private static byte[] Encrypted(byte[] zip)
    {
        foreach (var (mark, flags) in new[] { ("PK\u0003\u0004", 6), ("PK\u0001\u0002", 8) })
        {
            var first = zip.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark));
            var second = first + 4 + zip.AsSpan(first + 4).IndexOf(Encoding.ASCII.GetBytes(mark));
            zip[second + flags] |= 1;
        }

        return zip;
    }

    private static byte[] Changed(byte[] archive)
    {
        archive.AsSpan(archive.Length / 2, 40).Fill(0xFF);
        return archive;
    }
}
