using System.Text;
using IomSearch.Engine;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Commits, merges and deletions on a disk, the same every time, and what must be there after each.</summary>
public sealed class CrashWorkload(FaultyDirectory directory)
{
    public static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"),
        new FieldSpec("country", FieldKind.Keyword, "words"),
        new FieldSpec("year", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored),
        new FieldSpec("meaning", FieldKind.Vector, Dimensions: 2));

    // On one thread, so that every call has its number; and no merge so small that it is part of the
    // commit that asks for it.
    private static readonly WriterOptions Options = new()
    {
        Clock = new StoppedClock(),
        InBackground = false,
        MergeAtOnce = 0,
        SegmentsPerTier = 4,
    };

    private readonly SortedDictionary<string, string> documents = new(StringComparer.Ordinal);

    private readonly SortedSet<string> vectors = new(StringComparer.Ordinal);
    private string attached = "";

    /// <summary>The number of the first call after each change of what is acknowledged or attempted.</summary>
    private readonly List<(int FirstCall, string Acknowledged, string Attempted)> history = [(0, "", "")];

    /// <summary>The content of the last commit that was acknowledged.</summary>
    public string Acknowledged { get; private set; } = "";

    /// <summary>The content of the last commit that was begun.</summary>
    public string Attempted { get; private set; } = "";

    /// <summary>What a new snapshot of the workload's own process has.</summary>
    public string Visible { get; private set; } = "";

    /// <summary>The index that is written into; open until the end or a failure.</summary>
    public SearchIndex? Index { get; private set; }

    /// <summary>The writer that was opened last.</summary>
    public IndexWriter? Writer { get; private set; }

    /// <summary>Runs to the end, or to the first failure, which is thrown.</summary>
    public void Run()
    {
        Index = SearchIndex.Open(directory, Schema);
        Session([1, 2, 3], []);
        Session([4, 5], [2], [6], [1, 4]);
        Refreshed();
        Merged();
        Filled();
        Outrun();
        Emptied();
        Writer?.Dispose();
        Index.Dispose();
    }

    /// <summary>What may be there after a call: the last acknowledged content, or the one that
    /// was being committed.</summary>
    public (string Acknowledged, string Attempted) After(int call)
    {
        var place = history.FindLastIndex(step => step.FirstCall <= call);
        return (history[place].Acknowledged, history[place].Attempted);
    }

    /// <summary>All that a reader can find, in words; throws when search, columns and stored
    /// fields do not agree.</summary>
    public static string ContentOf(SearchIndex index)
    {
        using var snapshot = index.Snapshot();
        var all = snapshot.Search(new Query.MatchAll(), new SearchOptions { Top = 1000, Facets = ["country"] });
        var worded = snapshot.Search(new Query.Term("text", "project"), new SearchOptions { Top = 1000 });
        if (all.Total != worded.Total || all.Total != all.Facets[0].Values.Sum(value => value.Count))
        {
            throw new InvalidDataException($"{all.Total} documents, {worded.Total} by a word of all of them");
        }

        var nearest = snapshot.Nearest("meaning", [1, 1], new SearchOptions { Top = 1000 });
        return Content(
            all.Hits.Select(hit => Line(hit.Id, Encoding.UTF8.GetString(snapshot.Stored(hit.Address, "record").Span)))
                .Order(StringComparer.Ordinal),
            nearest.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal),
            Encoding.UTF8.GetString(snapshot.Attachment("kept") ?? []));
    }

    /// <summary>A document of the workload.</summary>
    public static Document NewDocument(string id, int version) => new Document(id)
        .Add("text", $"project {id} in version {version} of many words {version % 3}")
        .Add("country", version % 2 == 0 ? "LA" : "VN").Add("year", 2000L + version)
        .Add("record", Encoding.UTF8.GetBytes(Record(id, version)));

    // Puts and deletions by the number of the document, each pair of lists one commit.
    private void Session(params int[][] changes)
    {
        var writer = OpenWriter();
        for (var i = 0; i < changes.Length; i += 2)
        {
            foreach (var number in changes[i])
            {
                Put(writer, number, i);
            }

            foreach (var number in changes[i + 1])
            {
                Delete(writer, number);
            }

            Commit(() => writer.Commit());
        }
    }

    // What was only refreshed is gone with its writer, and the next one must not trip over it.
    private void Refreshed()
    {
        var writer = OpenWriter();
        var kept = documents.ToDictionary();
        Put(writer, 1, 77);
        Refresh(writer);
        writer = OpenWriter();
        documents.Clear();
        foreach (var (id, record) in kept)
        {
            documents.Add(id, record);
        }

        Put(writer, 7, 7);
        Refresh(writer);
        Put(writer, 3, 8);
        Refresh(writer);
        Commit(() => writer.Commit());
    }

    private void Merged()
    {
        var writer = OpenWriter();
        Put(writer, 8, 9);
        Commit(() => writer.MergeAll());
        Delete(writer, 5);
        Commit(() => writer.Commit());
        Commit(() => writer.Commit());
    }

    // Vectors and an attachment that came after the documents, over a deletion and a merge.
    private void Filled()
    {
        var writer = OpenWriter();
        using var snapshot = Index!.Snapshot();
        Fill(writer, snapshot, 6);
        Commit(() => writer.Commit());
        Put(writer, 9, 5);
        Delete(writer, 3);
        Fill(writer, snapshot, 7);
        Attach(writer, "first");
        Commit(() => writer.Commit());
        Attach(writer, "second");
        Fill(writer, snapshot, 8);
        Commit(() => writer.MergeAll());
    }

    // A tier fills up and is merged while documents of it are replaced and deleted.
    private void Outrun()
    {
        var writer = OpenWriter();
        for (var number = 10; number < 13; number++)
        {
            Put(writer, number, number);
            Refresh(writer);
        }

        Put(writer, 11, 3);
        Delete(writer, 12);
        Commit(() => writer.Commit());
        Put(writer, 13, 4);
        Commit(() => writer.Commit());
    }

    private void Emptied()
    {
        var writer = OpenWriter();
        foreach (var number in Enumerable.Range(1, 13))
        {
            Delete(writer, number);
        }

        Commit(() => writer.Commit());
        Put(writer, 1, 10);
        Commit(() => writer.Commit());
    }

    private IndexWriter OpenWriter()
    {
        Writer?.Dispose();
        Visible = Acknowledged;
        return Writer = Index!.OpenWriter(Options);
    }

    private void Put(IndexWriter writer, int number, int version)
    {
        writer.Put(NewDocument($"p{number}", version));
        vectors.Remove($"p{number}");
        documents[$"p{number}"] = Record($"p{number}", version);
    }

    private void Fill(IndexWriter writer, IndexSnapshot snapshot, int number)
    {
        writer.Fill(snapshot, "meaning", [(snapshot.Find($"p{number}")!.Value, [number, 1])]);
        vectors.Add($"p{number}");
    }

    private void Attach(IndexWriter writer, string content)
    {
        writer.Attach("kept", Encoding.UTF8.GetBytes(content));
        attached = content;
    }

    private void Delete(IndexWriter writer, int number)
    {
        writer.Delete($"p{number}");
        vectors.Remove($"p{number}");
        documents.Remove($"p{number}");
    }

    private void Refresh(IndexWriter writer)
    {
        writer.Refresh();
        Visible = Content();
    }

    private void Commit(Action commit)
    {
        Attempted = Content();
        history.Add((directory.Calls.Count, Acknowledged, Attempted));
        commit();
        Acknowledged = Visible = Attempted;
        history.Add((directory.Calls.Count, Acknowledged, Attempted));
    }

    private string Content() => Content(documents.Select(pair => Line(pair.Key, pair.Value)), vectors, attached);

    // What came later stands first, so that one more document is at the end.
    private static string Content(IEnumerable<string> documents, IEnumerable<string> vectors, string attached) =>
        string.Join(
            '\n',
            [
                .. vectors.Select(id => $"vector of {id}"), .. attached.Length > 0 ? [attached] : Array.Empty<string>(),
                .. documents
            ]);

    private static string Line(string id, string record) => $"{id} {record}";

    // Some records are longer than a sector and some than a page, and do not compress, so that they can be torn.
    private static string Record(string id, int version)
    {
        var random = new Random(version + (id.Length * 100));
        var length = version switch { 1 or 9 => 5000, 2 or 10 => 700, _ => 10 };
        return
            $"{version} {Convert.ToBase64String(Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)).ToArray())}";
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);
    }
}
