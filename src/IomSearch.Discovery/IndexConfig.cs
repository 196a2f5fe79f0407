using System.Text.Json.Serialization;
using IomSearch.Discovery.Configuration;
using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>What is indexed, how it is searched and within which limits: the file <c>index-config.json</c>.</summary>
/// <param name="Sources">Files and folders with projects, at least one; relative to <see cref="Folder"/>.</param>
/// <param name="Index">The folder of the index, relative to <see cref="Folder"/>.</param>
/// <param name="Fields">The text fields that words are looked for in.</param>
/// <param name="Facets">The facets, in the order in which they are shown.</param>
/// <param name="Ranking">How hits are ordered.</param>
/// <param name="Limits">The bounds of every answer.</param>
/// <param name="Synonyms">The file of words that mean the same, relative to <see cref="Folder"/>; null for the one that
/// is built in, a copy of <c>corpus/synonyms.txt</c>.</param>
/// <param name="Tables">What the columns of tables mean, the first that is for a file; null where headings say
/// it.</param>
/// <param name="Vectors">Which models give projects a direction to be near to.</param>
/// <param name="Similar">What makes projects alike; null for the usual weights.</param>
public sealed record IndexConfig(
    IReadOnlyList<string> Sources,
    string Index,
    IReadOnlyList<TextField> Fields,
    IReadOnlyList<FacetField> Facets,
    RankingWeights Ranking,
    IndexLimits Limits,
    string? Synonyms = null,
    IReadOnlyList<TableMapping>? Tables = null,
    VectorModels Vectors = VectorModels.Both,
    SimilarWeights? Similar = null)
{
    /// <summary>The file's usual name.</summary>
    public const string FileName = "index-config.json";

    /// <summary>The full path of the folder that relative paths start from.</summary>
    [JsonIgnore]
    public string Folder { get; init; } = "";

    /// <summary>The full paths of <see cref="Sources"/>, in their order.</summary>
    [JsonIgnore]
    public IEnumerable<string> SourcePaths => Sources.Select(source => Path.GetFullPath(source, Folder));

    /// <summary>The full path of <see cref="Index"/>.</summary>
    [JsonIgnore]
    public string IndexFolder => Path.GetFullPath(Index, Folder);

    /// <summary>The full path of <see cref="Synonyms"/>; null for what is built in.</summary>
    [JsonIgnore]
    public string? SynonymFile => Synonyms is null ? null : Path.GetFullPath(Synonyms, Folder);

    /// <summary>Reads and checks a configuration; relative paths start from the file's own folder.</summary>
    /// <exception cref="IndexConfigException">The file is missing, a key is unknown, missing or out of its
    /// limits.</exception>
    public static IndexConfig Load(string file) => IndexConfigReader.Load(file);

    /// <summary>The configuration that is built in, a copy of the project's own file; relative paths start from a
    /// folder.</summary>
    public static IndexConfig BuiltIn(string folder) => IndexConfigReader.BuiltIn(folder);

    /// <summary>A folder's <see cref="FileName"/>, or where it has none, what is built in.</summary>
    /// <exception cref="IndexConfigException">As <see cref="Load"/>.</exception>
    public static IndexConfig LoadOrBuiltIn(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? Load(file) : BuiltIn(folder);
    }
}

/// <summary>A text field of the index.</summary>
/// <param name="Name">One of <see cref="DocumentMapper.TextFieldNames"/>.</param>
/// <param name="Weight">Factor of the field's score: more than 0, at most 100.</param>
/// <param name="Analyzer">The analyzer that makes its terms.</param>
public sealed record TextField(string Name, float Weight, string Analyzer = "english");

/// <summary>A facet: values to count and to filter by.</summary>
/// <param name="Name">One of <see cref="DocumentMapper.FacetNames"/>.</param>
/// <param name="Size">How many values an answer shows, from 1 to <see cref="IndexLimits.FacetValues"/>.</param>
public sealed record FacetField(string Name, int Size = 20);

/// <summary>How hits are ordered.</summary>
/// <param name="TieBreaker">Share of the other fields' scores that joins the best field's, 0 to 1.</param>
/// <param name="RelaxBelow">With fewer hits than this, words are dropped one by one; 0 never drops, at most
/// 100.</param>
/// <param name="Encoder">Share of the sentence encoder in a score of the mode hybrid; the words
/// have what is left.</param>
/// <param name="Latent">Share of the latent topics.</param>
/// <param name="Feedback">Share of the words that the best hits lend to the query.</param>
/// <param name="Neighbours">Share of a score that is the mean of those of its nearest neighbours among
/// the hits, by topics.</param>
public sealed record RankingWeights(
    float TieBreaker = 0.1f, int RelaxBelow = 10, float Encoder = 0.2f, float Latent = 0.1f, float Feedback = 0.2f,
    float Neighbours = 0.2f);

/// <summary>What makes two projects alike: shares of a similarity; the first three are 1 together.</summary>
/// <param name="Words">Share of the words that tell most about the one.</param>
/// <param name="Facets">Share of the facets that both have values of.</param>
/// <param name="Meaning">Share of how near they are in meaning; without vectors the others have it.</param>
/// <param name="Feedback">Share of the sum of these that is how near they are to what the first of
/// them have in common.</param>
/// <param name="Neighbours">Share of that sum that is the mean of the sums of the three nearest in meaning.</param>
public sealed record SimilarWeights(
    float Words = 0.3f, float Facets = 0.2f, float Meaning = 0.5f, float Feedback = 0.25f, float Neighbours = 0.3f);

/// <summary>The bounds of every answer; each is named by the error that refuses.</summary>
/// <param name="DeepestHit">Page × size; deeper hits need a cursor.</param>
/// <param name="PageSize">Hits a page.</param>
/// <param name="QueryCharacters">UTF-16 units of a query.</param>
/// <param name="QueryTerms">Words of a query.</param>
/// <param name="QueryNesting">Parentheses inside each other.</param>
/// <param name="QueryClauses">Clauses after expansion.</param>
/// <param name="PrefixCharacters">Characters before the <c>*</c> of a prefix, at least.</param>
/// <param name="FuzzyExpansions">Terms that a fuzzy word may stand for.</param>
/// <param name="FacetValues">Values of one facet in an answer.</param>
/// <param name="HighlightCharacters">UTF-16 units of a field that are looked through for passages.</param>
/// <param name="SearchMilliseconds">Time of a search.</param>
/// <param name="SuggestMilliseconds">Time of a completion.</param>
/// <param name="ConcurrentSearches">Searches at work at once; 0 is two a core.</param>
/// <param name="WaitingSearches">Searches that wait for their turn; further ones are refused.</param>
/// <param name="PublicBodyBytes">Body of a public request.</param>
/// <param name="AdminBodyBytes">Body of a request with the administrator's key.</param>
/// <param name="DocumentTokens">Words of a document.</param>
public sealed record IndexLimits(
    int DeepestHit = 10_000,
    int PageSize = 100,
    int QueryCharacters = 1_000,
    int QueryTerms = 64,
    int QueryNesting = 32,
    int QueryClauses = 1_024,
    int PrefixCharacters = 2,
    int FuzzyExpansions = 128,
    int FacetValues = 100,
    int HighlightCharacters = 200_000,
    int SearchMilliseconds = 2_000,
    int SuggestMilliseconds = 250,
    int ConcurrentSearches = 0,
    int WaitingSearches = 200,
    int PublicBodyBytes = 1_048_576,
    int AdminBodyBytes = 67_108_864,
    int DocumentTokens = 1_000_000);
