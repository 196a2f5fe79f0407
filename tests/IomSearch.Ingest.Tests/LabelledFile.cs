using IomSearch.Testing;

namespace IomSearch.Ingest.Tests;

/// <summary>A file of a labelled set in the form in which a person would have it: <c>*.pdf.txt</c> is made a PDF, and
/// <c>*.docx.md</c> a word processor's document.</summary>
internal sealed class LabelledFile : IDisposable
{
    private readonly TemporaryFolder? made;

    private LabelledFile(string path, TemporaryFolder? made) => (Path, this.made) = (path, made);

    public string Path { get; }

    public static LabelledFile Make(string folder, string name)
    {
        var source = System.IO.Path.Combine(folder, name);
        return name switch
        {
            _ when name.EndsWith(".pdf.txt", StringComparison.Ordinal) => Made(name[..^4], MadePdf.Of(
                File.ReadAllText(source))),
            _ when name.EndsWith(".docx.md", StringComparison.Ordinal) => Made(name[..^3], MadeOffice.DocxOf(
                File.ReadAllText(source))),
            _ => new LabelledFile(source, made: null),
        };
    }

    public void Dispose() => made?.Dispose();

    private static LabelledFile Made(string name, byte[] bytes)
    {
        var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File(name), bytes);
        return new LabelledFile(folder.File(name), folder);
    }
}
