namespace IomSearch.Discovery.Tests;

/// <summary>Files of projects, as people keep them.</summary>
internal static class RecordFiles
{
    public static void Write(string folder, string id, string title, string text = "Something is done.")
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, id + ".md"), $"---\nid: {id}\ntitle: {title}\n---\n{text}\n");
    }
}
