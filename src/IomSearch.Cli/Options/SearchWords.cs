using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using IomSearch.Discovery;

namespace IomSearch.Cli.Options;

/// <summary>What is searched for: the words, and the options that restrict and order.</summary>
internal sealed class SearchWords
{
    private readonly Argument<string[]> words = new("QUERY")
    {
        Description = "What to look for: words, \"phrases\", field:word, AND OR NOT ( ) prefix*; "
            + "'-' reads it from the input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly ImmutableArray<(string Facet, Option<string[]> Option)> filters =
    [
        Filter("country", "A country, by ISO code or name. Repeat a filter for any of several values; each takes "
            + $"'{FacetValue.NotStated}' for the projects that state none."),
        Filter("donor", "A donor."),
        Filter("year", "A year of the project."),
        Filter("type", "A kind of project."),
        Filter("status", "A status."),
    ];

    private readonly Option<int?> from = Year("--from", "Only projects of this year or later.");

    private readonly Option<int?> to = Year("--to", "Only projects of this year or earlier.");

    private readonly Option<SortOrder?> sort =
        Choice<SortOrder>("--sort", "The order of the hits. [default: relevance]");

    private readonly Option<WordOperator?> required =
        Choice<WordOperator>("--operator", "Whether all words are required, or any. [default: and]");

    private readonly Option<SearchMode?> mode =
        Choice<SearchMode>("--mode", "What the search goes by: words, meaning, or both. [default: hybrid]");

    private readonly Option<bool> noSynonyms = new("--no-synonyms")
    {
        Description = "Searches only what is typed, and not also words that mean the same.",
    };

    /// <summary>Puts the argument and the options on a command.</summary>
    public SearchWords AddTo(Command command)
    {
        command.Arguments.Add(words);
        words.Validators.Add(RefuseUnknownOptions);
        AddFiltersTo(command);
        command.Options.Add(sort);
        command.Options.Add(required);
        command.Options.Add(mode);
        command.Options.Add(noSynonyms);
        return this;
    }

    /// <summary>The request, without paging.</summary>
    public SearchRequest Request(ParseResult parsed, Terminal terminal) => new()
    {
        Text = Text(parsed.GetValue(words) ?? [], terminal),
        Filters = filters
            .Select(filter => (filter.Facet, Values: parsed.GetValue(filter.Option) ?? []))
            .Where(filter => filter.Values.Length > 0)
            .ToImmutableSortedDictionary(
                filter => filter.Facet, filter => filter.Values.ToImmutableArray(), StringComparer.Ordinal),
        From = parsed.GetValue(from),
        To = parsed.GetValue(to),
        Sort = parsed.GetValue(sort) ?? SortOrder.Relevance,
        Operator = parsed.GetValue(required) ?? WordOperator.And,
        Mode = parsed.GetValue(mode) ?? SearchMode.Hybrid,
        Synonyms = !parsed.GetValue(noSynonyms),
    };

    private void AddFiltersTo(Command command)
    {
        foreach (var (_, option) in filters)
        {
            command.Options.Add(option);
        }

        command.Options.Add(from);
        command.Options.Add(to);
    }

    /// <summary>No query has a word like this; who types one has mistaken an option, and must not get an answer without
    /// it.</summary>
    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (var word in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"There is no option '{word.Value}'.");
        }
    }

    private static string Text(string[] words, Terminal terminal) =>
        words is ["-"] ? terminal.Input.ReadToEnd().Trim() : string.Join(' ', words);

    private static (string Facet, Option<string[]> Option) Filter(string facet, string description) =>
        (facet, new Option<string[]>("--" + facet)
        {
            Description = description,
            HelpName = "VALUE",
        });

    private static Option<int?> Year(string name, string description) =>
        new(name) { Description = description, HelpName = "YEAR" };

    private static Option<T?> Choice<T>(string name, string description)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>().Select(value => value.ToLowerInvariant()).ToArray();
        var option = new Option<T?>(name)
        {
            Description = description,
            HelpName = string.Join('|', names),
            CustomParser = result => Enum.Parse<T>(result.Tokens[0].Value, ignoreCase: true),
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }
}
