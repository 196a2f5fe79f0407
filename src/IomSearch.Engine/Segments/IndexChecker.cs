using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Checks a whole index: every byte against its checksum, every structure against every other.</summary>
/// <remarks>Takes no lock and changes nothing; a writer may work on meanwhile. What it checks is the newest commit that
/// can be opened, the one that it goes on from, and every newer one that had to be passed over.</remarks>
public static class IndexChecker
{
    /// <summary>Checks an index; an empty directory is a whole index.</summary>
    /// <exception cref="ArgumentException">The index uses an analyzer that this version does not have.</exception>
    public static CheckReport Check(IndexDirectory directory, CancellationToken cancellation = default)
    {
        var findings = new FindingList();
        using var opened = Newest(directory, findings);
        if (opened is null)
        {
            return Report(directory, null, findings);
        }

        foreach (var segment in opened.State.Segments)
        {
            SegmentChecker.Check(segment, opened.State.Schema, findings, cancellation);
        }

        foreach (var attached in opened.State.Attachments)
        {
            findings.Try(attached.Frame.Name, attached.Frame.CheckAll);
        }

        if (findings.Count == 0)
        {
            IdChecker.CheckAcross(opened.State.Segments, findings, cancellation);
        }

        CheckBefore(directory, opened.State, findings);
        return Report(directory, opened.State, findings);
    }

    private static IndexSnapshot? Newest(IndexDirectory directory, FindingList findings)
    {
        try
        {
            var passedOver = new List<CorruptIndexException>();
            var state = CommitLog.Newest(directory, manifest => Open(directory, manifest, null), passedOver);
            CheckNewer(directory, passedOver, state?.Manifest.Generation ?? 0, findings);
            return state is null ? null : new IndexSnapshot(state);
        }
        catch (CorruptIndexException problem)
        {
            CheckNewer(directory, [problem], 0, findings);
            return null;
        }
    }

    private static IndexGeneration Open(IndexDirectory directory, Manifest manifest, IndexGeneration? newer) =>
        IndexGeneration.Open(directory, manifest, new IndexSchema(manifest.Fields), newer);

    // Opening stops at the first damage of a commit; a person wants to see all of it.
    private static void CheckNewer(
        IndexDirectory directory, List<CorruptIndexException> passedOver, long opened, FindingList findings)
    {
        passedOver.ForEach(findings.Add);
        if (passedOver.Count > 0)
        {
            foreach (var generation in CommitLog.Generations(directory).Where(generation => generation > opened))
            {
                findings.Try(
                    FileNames.Manifest(generation),
                    () => CheckFiles(directory, Manifest.Read(directory, generation), findings));
            }
        }
    }

    private static void CheckFiles(IndexDirectory directory, Manifest manifest, FindingList findings)
    {
        foreach (var file in CommitFiles.Of(manifest))
        {
            findings.Try(file.Name, () =>
            {
                using var frame = CommitFiles.Open(directory, file);
                frame.CheckAll();
            });
        }
    }

    // The commit before is what a reader falls back on. A backup does not have it, and a writer may have
    // removed it by now.
    private static void CheckBefore(IndexDirectory directory, IndexGeneration state, FindingList findings)
    {
        var generation = state.Manifest.Before;
        var name = FileNames.Manifest(generation);
        var ofBefore = new FindingList();
        if (directory.List().Contains(name))
        {
            ofBefore.Try(name, () => CheckFiles(directory, Manifest.Read(directory, generation), ofBefore));
        }

        if (ofBefore.Count > 0 && directory.List().Contains(name))
        {
            findings.AddRange(ofBefore);
        }
    }

    private static CheckReport Report(IndexDirectory directory, IndexGeneration? state, FindingList findings)
    {
        var manifest = state?.Manifest;
        var files = manifest is null
            ? []
            : CommitFiles.Of(manifest).Select(file => new CheckedFile(
                file.Name, (SegmentPart)file.Label.Part, file.Seal?.Length ?? Length(directory, file.Name)));
        return new CheckReport(
            manifest?.Generation ?? 0,
            state?.Segments.Sum(view => view.LiveCount) ?? 0,
            findings.InOrder(),
            [.. files],
            manifest is null ? [] : FileSweep.Leftovers(directory, manifest));
    }

    private static long Length(IndexDirectory directory, string name)
    {
        try
        {
            using var view = directory.Open(name);
            return view.Length;
        }
        catch (FileNotFoundException)
        {
            // A writer has made two commits since.
            return 0;
        }
    }
}
