using System.Globalization;
using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Testing.Faults;

/// <summary>Changes to an index in numbered steps, so that from a step's number alone follows what must
/// be found after it.</summary>
/// <remarks>Step k makes changes 3k, 3k + 1 and 3k + 2. Change c is to document c mod 40: each seventh deletes it, the
/// others put it in version c. Each step also puts a document that says which step it is.</remarks>
public static class SteppedContent
{
    private const int Slots = 40;
    private const int ChangesPerStep = 3;
    private const string StepId = "step";

    public static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"),
        new FieldSpec("kind", FieldKind.Keyword, "words"),
        new FieldSpec("version", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored));

    /// <summary>Makes the changes of a step, without committing them.</summary>
    public static void Apply(IndexWriter writer, int step)
    {
        for (var change = step * ChangesPerStep; change < (step + 1) * ChangesPerStep; change++)
        {
            if (IsDeletion(change))
            {
                writer.Delete(Id(change % Slots));
            }
            else
            {
                writer.Put(NewDocument(Id(change % Slots), "project", change));
            }
        }

        writer.Put(NewDocument(StepId, StepId, step));
    }

    /// <summary>The step that a snapshot shows; -1 when it shows none.</summary>
    /// <exception cref="InvalidDataException">It does not show just what that step left.</exception>
    public static int StepOf(IndexSnapshot snapshot)
    {
        var found = snapshot.Search(new Query.Term("text", "step"), new SearchOptions());
        var step = found.Hits is [var only] ? int.Parse(Record(snapshot, only), CultureInfo.InvariantCulture) : -1;
        var projects = snapshot.Search(
            new Query.Term("text", "project"), new SearchOptions { Top = Slots, Facets = ["kind"] });
        var shown = string.Join(
            ' ', projects.Hits.Select(hit => $"{hit.Id}={Record(snapshot, hit)}").Order(StringComparer.Ordinal));
        var counted = projects.Facets[0].Values.Sum(value => value.Count);
        return shown == Expected(step) && counted == projects.Total && found.Total == (step < 0 ? 0 : 1)
            ? step
            : throw new InvalidDataException(
                $"after step {step} there should be [{Expected(step)}], there is [{shown}]");
    }

    private static string Expected(int step)
    {
        var end = (step + 1) * ChangesPerStep;
        var present =
            from slot in Enumerable.Range(0, Slots)
            let change = slot + ((end - 1 - slot) / Slots * Slots)
            where end > slot && !IsDeletion(change)
            select $"{Id(slot)}={change}";
        return string.Join(' ', present.Order(StringComparer.Ordinal));
    }

    private static bool IsDeletion(int change) => change % 7 == 6;

    private static string Id(int slot) => string.Create(CultureInfo.InvariantCulture, $"p{slot}");

    private static string Record(IndexSnapshot snapshot, Hit hit) =>
        Encoding.UTF8.GetString(snapshot.Stored(hit.Address, "record").Span);

    private static Document NewDocument(string id, string word, int version)
    {
        var text = version.ToString(CultureInfo.InvariantCulture);
        return new Document(id).Add("text", $"{word} {id} version {text}").Add("kind", $"kind {version % 5}")
            .Add("version", (long)version).Add("record", Encoding.UTF8.GetBytes(text));
    }
}
