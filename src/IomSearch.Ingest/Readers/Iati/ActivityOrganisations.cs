using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Gathers who takes part: donors are those that fund, else those that pass funds on, else those that
/// transactions say the money comes from; implementers those that carry out, else those that account for it.</summary>
internal sealed class ActivityOrganisations(ActivityNotes notes)
{
    private const string Funding = "1";
    private const string Accountable = "2";
    private const string Extending = "3";
    private const string Implementing = "4";
    private const int LongestName = 300;

    private readonly List<(Participant Participant, IatiElement Element)> participants = [];
    private readonly OrderedDictionary<string, (string Name, IatiElement Element)> providers =
        new(StringComparer.Ordinal);

    /// <summary>Who takes part, in the source's order.</summary>
    public IReadOnlyList<Participant> All => [.. participants.Select(read => read.Participant)];

    /// <summary>Who reported the activity; null when not stated.</summary>
    public Participant? Reporter { get; private set; }

    /// <summary>Takes <c>reporting-org</c>.</summary>
    public void TakeReporter(IatiElement element) => Reporter ??= Read(element);

    /// <summary>Takes <c>participating-org</c>.</summary>
    public void Take(IatiElement element)
    {
        if (Read(element) is { } participant)
        {
            participants.Add((participant, element));
        }
    }

    /// <summary>Takes <c>provider-org</c> of a transaction by which money comes in.</summary>
    public void TakeProvider(IatiElement element)
    {
        if (Read(element) is { } provider)
        {
            providers.TryAdd(provider.Name, (provider.Name, element));
        }
    }

    /// <summary>The project with its donors and implementers.</summary>
    public ProjectDocument Fill(ProjectDocument project)
    {
        var payers = InRole(Funding).DefaultIfEmpty(InRole(Extending)).DefaultIfEmpty(providers.Values);
        var doers = InRole(Implementing).DefaultIfEmpty(InRole(Accountable));
        return project with { Donors = Named("donors", payers), Implementers = Named("implementers", doers) };
    }

    private List<(string Name, IatiElement Element)> InRole(string role) =>
        [.. participants.Where(read => read.Participant.Role == role).Select(read => (read.Participant.Name,
            read.Element))];

    private List<string> Named(string field, IEnumerable<(string Name, IatiElement Element)> organisations)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (printed, element) in organisations)
        {
            var name = Organisations.NormaliseListed(printed);
            if (seen.Add(name))
            {
                notes.Note(field, name, element);
                names.Add(name);
            }
        }

        return names;
    }

    private static Participant? Read(IatiElement element)
    {
        var reference = element["ref"] is { Length: > 0 } stated ? stated : null;
        var name = Narrative.Shown(element) is { } printed && !NotStated.IsSaidBy(printed) ? Shortened(printed) : null;
        if ((name ?? reference) is not { } known)
        {
            return null;
        }

        var role = IatiCodeLists.Code(IatiCodeLists.OrganisationRole, element["role"]) ?? element["role"];
        var kind = element["type"] is { Length: > 0 } type ? type : null;
        return new Participant(
            role,
            IatiCodeLists.Name(IatiCodeLists.OrganisationRole, role),
            known,
            reference,
            kind,
            kind is null ? null : IatiCodeLists.Name(IatiCodeLists.OrganisationType, kind));
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : Quote.Of(name);
}

/// <summary>The first of several lists that has something in it.</summary>
internal static class FirstFilled
{
    /// <summary>The list itself, or another where it is empty.</summary>
    public static IReadOnlyCollection<T> DefaultIfEmpty<T>(
        this IReadOnlyCollection<T> list, IReadOnlyCollection<T> other) => list.Count > 0 ? list : other;
}
