using System.Diagnostics;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Brings what a back end holds from one state of the sources to the next; an empty
/// back end from nothing.</summary>
/// <remarks>
/// Only files whose content changed are read. Every id goes to the newest record of it, over all files, so that many
/// small updates end where one build from nothing does. Where a record lost its id to another that is gone now, its
/// file is read once more. Nothing is committed here.
/// </remarks>
/// <param name="target">What holds the projects of the state before.</param>
/// <param name="reader">Reads the files.</param>
/// <param name="clock">Says when.</param>
/// <param name="progress">Told after each record.</param>
/// <param name="cancellation">Stops between two records.</param>
internal sealed class IndexUpdate(
    ISearchBackend target,
    ProjectReader reader,
    TimeProvider clock,
    IProgress<IndexingProgress>? progress,
    CancellationToken cancellation)
{
    private const int BatchSize = 512;

    private readonly List<EnrichedDocument> batch = [];
    private IndexingProgress done = new("", 0, 0, 0);

    /// <summary>Reads what changed, puts and deletes.</summary>
    /// <param name="before">What is known of the state that the target holds.</param>
    /// <param name="survey">The sources now.</param>
    public UpdatedSources Run(SourceLedger before, SourceSurvey survey)
    {
        var started = Stopwatch.GetTimestamp();
        var startedAt = clock.GetUtcNow();
        var held = IdClaims.Of(before.Files);
        var files = Kept(survey, before, held);
        var claims = new IdClaims();
        for (var at = 0; at < files.Length; at++)
        {
            if (files[at] is { } kept)
            {
                claims.TakeAll(kept, at);
            }
        }

        var changed = Enumerable.Range(0, survey.Files.Count).Where(at => files[at] is null).ToList();
        done = new IndexingProgress("", 0, changed.Count, 0)
        {
            Bytes = changed.Sum(at => survey.Files[at].Length),
        };
        foreach (var at in changed)
        {
            files[at] = Read(survey.Files[at], at, claims);
        }

        var restored = Restore(before, survey, files!, held, claims);
        Flush();
        foreach (var id in held.Best.Keys.Where(id => !claims.Best.ContainsKey(id)))
        {
            target.Delete(id);
        }

        return new UpdatedSources
        {
            Ledger = new SourceLedger { Sources = survey.Sources, Files = StillIndexed(files!, claims) },
            Survey = survey,
            FilesReadAgain = changed.Count + restored,
            ChangesIndex = changed.Count + restored > 0 || held.Best.Keys.Any(id => !claims.Best.ContainsKey(id)),
            StartedAt = startedAt,
            Took = Stopwatch.GetElapsedTime(started),
        };
    }

    /// <summary>What stays known without reading, by the order of the files, lost ones after them; null for a file that
    /// is to be read.</summary>
    private static LedgerFile?[] Kept(SourceSurvey survey, SourceLedger before, IdClaims held)
    {
        var numbers = before.Numbers();
        return
        [
            .. survey.Files.Select(file => file switch
            {
                { IsUnchanged: true, Known: { } known } =>
                    known with { FullPath = file.File.FullPath, Modified = file.Modified },
                { IsLost: true, Known: { } known } => OnlyHeld(known) with
                {
                    Lost = SourceSurvey.Unreadable,
                    Rejected = 1,
                    Rejections = [new Rejection(file.File.Name, 0, SourceSurvey.Unreadable)],
                },
                _ => null,
            }),
            .. survey.Lost.Select(OnlyHeld),
        ];

        // Records that others were newer than are left out of a lost file: it cannot be read for them any more.
        LedgerFile OnlyHeld(LedgerFile lost) => lost with
        {
            Records = [.. lost.Records.Where((record, at) => held.Has(record.Id, numbers[lost.FullPath], at))],
        };
    }

    private LedgerFile Read(SurveyedFile file, int number, IdClaims claims)
    {
        var reading = new FileReading(file, clock.GetUtcNow());
        foreach (var document in reader.Read(reading, cancellation))
        {
            var claim = new Claim(document.UpdatedAt ?? reading.Modified, true, number, reading.Count - 1);
            if (claims.Take(document.Id, claim))
            {
                Put(document);
            }

            Tell(file, document.Source);
        }

        done = done with { FilesDone = done.FilesDone + 1, BytesDone = done.BytesDone + file.Length };
        return reading.ToLedger();
    }

    /// <summary>Reads the files once more of which a record comes back that an update before had passed over.</summary>
    /// <returns>How many files.</returns>
    private int Restore(
        SourceLedger before, SourceSurvey survey, LedgerFile[] files, IdClaims held, IdClaims claims)
    {
        var numbers = before.Numbers();
        var waiting = claims.Best
            .Where(pair => IsPassedOver(pair.Key, pair.Value))
            .GroupBy(pair => pair.Value.File, pair => pair.Value.Record)
            .OrderBy(file => file.Key).ToList();
        foreach (var file in waiting)
        {
            Restore(survey.Files[file.Key], files[file.Key], file.ToHashSet());
        }

        return waiting.Count;

        // Records of files that were read now are put already; others are there when they had their id before.
        bool IsPassedOver(string id, Claim claim) =>
            claim.File < survey.Files.Count
            && survey.Files[claim.File] is { IsUnchanged: true, Known: { } known }
            && !held.Has(id, numbers[known.FullPath], claim.Record);
    }

    private void Restore(SurveyedFile file, LedgerFile known, HashSet<int> records)
    {
        var reading = new FileReading(file, known.ReadAt);
        foreach (var document in reader.Read(reading, cancellation))
        {
            if (records.Remove(reading.Count - 1))
            {
                Put(document);
            }
        }

        if (records.Count > 0)
        {
            throw new IOException($"{file.File.Name} changed while it was read; index again");
        }
    }

    private void Put(ProjectDocument document)
    {
        batch.Add(reader.Enrich(document));
        if (batch.Count == BatchSize)
        {
            Flush();
        }
    }

    private void Flush()
    {
        target.Index(batch, cancellation);
        batch.Clear();
    }

    private void Tell(SurveyedFile file, SourceReference source)
    {
        done = done with { File = source.File, Records = done.Records + 1 };
        progress?.Report(done with { BytesDone = done.BytesDone + Before(file, source) });
    }

    /// <summary>About how many bytes of a file stand before a record; 0 for a record inside an archive.</summary>
    private static long Before(SurveyedFile file, SourceReference source) =>
        source.File == file.File.Name && file.LineEnds > 0
            ? file.Length * Math.Clamp(source.Line - 1, 0, file.LineEnds) / file.LineEnds
            : 0;

    /// <summary>Of a lost file only what is indexed is known further: the rest cannot be read again.</summary>
    private static List<LedgerFile> StillIndexed(LedgerFile[] files, IdClaims claims)
    {
        var still = new List<LedgerFile>(files.Length);
        for (var at = 0; at < files.Length; at++)
        {
            if (files[at].Lost is null)
            {
                still.Add(files[at]);
                continue;
            }

            var records = files[at].Records.Where((record, number) => claims.Has(record.Id, at, number)).ToList();
            if (records.Count > 0)
            {
                still.Add(files[at] with { Records = records, RecordsRead = records.Count });
            }
        }

        return still;
    }
}
