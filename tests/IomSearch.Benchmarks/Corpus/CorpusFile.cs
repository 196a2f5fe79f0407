using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace IomSearch.Benchmarks.Corpus;

/// <summary>Projects on disk, in a form that costs little to read: every driver reads the same file.</summary>
/// <remarks>
/// projects.bin := Project*           in chunks of <see cref="ChunkProjects"/>
/// Project      := id title text year type record countries:i32 country* donors:i32 donor*
/// string       := length:i32 utf8:u8[length]                numbers are big-endian
/// chunks.bin   := start:i64*         where each chunk starts; the last is the file's length
/// </remarks>
internal sealed class CorpusFile : IDisposable
{
    /// <summary>Projects that are read at once: so few that a collection finds few of them waiting.</summary>
    public const int ChunkProjects = 100;

    private readonly SafeFileHandle file;
    private readonly long[] starts;

    private CorpusFile(SafeFileHandle file, long[] starts) => (this.file, this.starts) = (file, starts);

    /// <summary>Number of chunks.</summary>
    public int Chunks => starts.Length - 1;

    /// <summary>Writes all projects of a generator into a folder.</summary>
    public static void Write(string folder, ProjectGenerator generator)
    {
        Directory.CreateDirectory(folder);
        using var projects = new BufferedStream(new FileStream(ProjectsOf(folder), FileMode.Create), 1 << 20);
        using var starts = new FileStream(ChunksOf(folder), FileMode.Create);
        Span<byte> start = stackalloc byte[sizeof(long)];
        for (var number = 0; number < generator.Projects; number++)
        {
            if (number % ChunkProjects == 0)
            {
                BinaryPrimitives.WriteInt64BigEndian(start, projects.Position);
                starts.Write(start);
            }

            Write(projects, generator.Make(number));
        }

        BinaryPrimitives.WriteInt64BigEndian(start, projects.Position);
        starts.Write(start);
    }

    /// <summary>Opens what <see cref="Write(string, ProjectGenerator)"/> wrote.</summary>
    public static CorpusFile Open(string folder)
    {
        var bytes = File.ReadAllBytes(ChunksOf(folder));
        var starts = new long[bytes.Length / sizeof(long)];
        for (var i = 0; i < starts.Length; i++)
        {
            starts[i] = BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(i * sizeof(long)));
        }

        return new CorpusFile(File.OpenHandle(ProjectsOf(folder)), starts);
    }

    /// <summary>The projects of a chunk. Thread-safe.</summary>
    public List<Project> Read(int chunk)
    {
        var length = checked((int)(starts[chunk + 1] - starts[chunk]));
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        RandomAccess.Read(file, bytes.AsSpan(0, length), starts[chunk]);
        var projects = new List<Project>(ChunkProjects);
        for (var rest = new Reader(bytes.AsSpan(0, length)); rest.Left;)
        {
            projects.Add(new Project(
                Id: rest.Text(), Title: rest.Text(), Text: rest.Text(), Year: rest.Text(), Type: rest.Text(),
                Record: rest.Bytes().ToArray(), Countries: rest.Texts(), Donors: rest.Texts()));
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return projects;
    }

    public void Dispose() => file.Dispose();

    private static string ProjectsOf(string folder) => Path.Combine(folder, "projects.bin");

    private static string ChunksOf(string folder) => Path.Combine(folder, "chunks.bin");

    private static void Write(Stream output, Project project)
    {
        Write(output, project.Id);
        Write(output, project.Title);
        Write(output, project.Text);
        Write(output, project.Year);
        Write(output, project.Type);
        Write(output, project.Record.Length);
        output.Write(project.Record);
        Write(output, project.Countries);
        Write(output, project.Donors);
    }

    private static void Write(Stream output, string[] texts)
    {
        Write(output, texts.Length);
        foreach (var text in texts)
        {
            Write(output, text);
        }
    }

    private static void Write(Stream output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(output, bytes.Length);
        output.Write(bytes);
    }

    private static void Write(Stream output, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        output.Write(bytes);
    }

    private ref struct Reader(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> rest = rest;

        public readonly bool Left => !rest.IsEmpty;

        public string Text() => Encoding.UTF8.GetString(Bytes());

        public string[] Texts()
        {
            var texts = new string[Number()];
            for (var i = 0; i < texts.Length; i++)
            {
                texts[i] = Text();
            }

            return texts;
        }

        public ReadOnlySpan<byte> Bytes()
        {
            var length = Number();
            var bytes = rest[..length];
            rest = rest[length..];
            return bytes;
        }

        private int Number()
        {
            var number = BinaryPrimitives.ReadInt32BigEndian(rest);
            rest = rest[sizeof(int)..];
            return number;
        }
    }
}
