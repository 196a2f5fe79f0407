using System.Globalization;
using IomSearch.Engine.Analysis;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Configuration;

/// <summary>The limits of every key of a configuration.</summary>
internal sealed class IndexConfigRules
{
    private readonly List<string> faults = [];

    /// <summary>What is wrong, in the order of the file; empty when all is well.</summary>
    public static IReadOnlyList<string> Faults(IndexConfig config)
    {
        var rules = new IndexConfigRules();
        rules.Paths(config);
        rules.Fields(config.Fields);
        rules.Facets(config);
        rules.Tables(config.Tables ?? []);
        rules.Number("ranking.tieBreaker", config.Ranking.TieBreaker, 0, 1);
        rules.Number("ranking.relaxBelow", config.Ranking.RelaxBelow, 0, 100);
        rules.Shares(config.Ranking);
        rules.Shares(config.Similar ?? new SimilarWeights());
        rules.Limits(config.Limits);
        return rules.faults;
    }

    private void Paths(IndexConfig config)
    {
        Require(config.Sources.Count > 0, "sources", "names no file and no folder");
        for (var at = 0; at < config.Sources.Count; at++)
        {
            Require(!string.IsNullOrWhiteSpace(config.Sources[at]), $"sources[{at}]", "is empty");
        }

        Require(!string.IsNullOrWhiteSpace(config.Index), "index", "is empty");
        Require(config.Synonyms is null || !string.IsNullOrWhiteSpace(config.Synonyms), "synonyms", "is empty");
    }

    private void Fields(IReadOnlyList<TextField> fields)
    {
        Require(fields.Count > 0, "fields", "names no field");
        for (var at = 0; at < fields.Count; at++)
        {
            var (name, weight, analyzer) = fields[at];
            Known($"fields[{at}].name", name, DocumentMapper.TextFieldNames);
            Once($"fields[{at}].name", name, fields.Take(at).Select(field => field.Name));
            Require(
                weight is > 0 and <= 100, $"fields[{at}].weight", $"{Text(weight)} is not more than 0 and at most 100");
            Known($"fields[{at}].analyzer", analyzer, Analyzer.Names);
        }
    }

    private void Facets(IndexConfig config)
    {
        for (var at = 0; at < config.Facets.Count; at++)
        {
            var (name, size) = config.Facets[at];
            Known($"facets[{at}].name", name, DocumentMapper.FacetNames);
            Once($"facets[{at}].name", name, config.Facets.Take(at).Select(facet => facet.Name));
            Number($"facets[{at}].size", size, 1, config.Limits.FacetValues);
        }
    }

    private void Tables(IReadOnlyList<TableMapping> tables)
    {
        for (var at = 0; at < tables.Count; at++)
        {
            var (files, columns, constants, delimiter) = tables[at];
            Require(!string.IsNullOrWhiteSpace(files), $"tables[{at}].files", "is empty");
            Require(
                delimiter is null or [not '"'], $"tables[{at}].delimiter", "is not one character other than a quote");
            foreach (var fact in columns?.Keys ?? [])
            {
                Known($"tables[{at}].columns", fact, TableMapping.Facts);
            }

            foreach (var fact in constants?.Keys ?? [])
            {
                Known($"tables[{at}].constants", fact, TableMapping.Facts);
            }
        }
    }

    private void Shares(RankingWeights ranking)
    {
        Number("ranking.encoder", ranking.Encoder, 0, 1);
        Number("ranking.latent", ranking.Latent, 0, 1);
        Number("ranking.feedback", ranking.Feedback, 0, 1);
        Number("ranking.neighbours", ranking.Neighbours, 0, 1);
        var sum = ranking.Encoder + ranking.Latent + ranking.Feedback;
        Require(sum <= 1, "ranking", $"encoder, latent and feedback have {Text(sum)} together, and 1 is all there is");
    }

    private void Shares(SimilarWeights similar)
    {
        Number("similar.words", similar.Words, 0, 1);
        Number("similar.facets", similar.Facets, 0, 1);
        Number("similar.meaning", similar.Meaning, 0, 1);
        Number("similar.feedback", similar.Feedback, 0, 1);
        Number("similar.neighbours", similar.Neighbours, 0, 1);
        Require(
            similar.Words + similar.Facets > 0,
            "similar",
            "words and facets have nothing, and there may be no vectors");
    }

    private void Limits(IndexLimits limits)
    {
        Number("limits.deepestHit", limits.DeepestHit, 1, 1_000_000);
        Number("limits.pageSize", limits.PageSize, 1, 1_000);
        Number("limits.queryCharacters", limits.QueryCharacters, 1, 100_000);
        Number("limits.queryTerms", limits.QueryTerms, 1, 1_024);
        Number("limits.queryNesting", limits.QueryNesting, 1, 256);
        Number("limits.queryClauses", limits.QueryClauses, 1, 65_536);
        Number("limits.prefixCharacters", limits.PrefixCharacters, 1, 10);
        Number("limits.fuzzyExpansions", limits.FuzzyExpansions, 1, 1_024);
        Number("limits.facetValues", limits.FacetValues, 1, 10_000);
        Number("limits.highlightCharacters", limits.HighlightCharacters, 100, 10_000_000);
        Number("limits.searchMilliseconds", limits.SearchMilliseconds, 1, 600_000);
        Number("limits.suggestMilliseconds", limits.SuggestMilliseconds, 1, 60_000);
        Number("limits.concurrentSearches", limits.ConcurrentSearches, 0, 10_000);
        Number("limits.waitingSearches", limits.WaitingSearches, 0, 100_000);
        Number("limits.publicBodyBytes", limits.PublicBodyBytes, 1_024, int.MaxValue);
        Number("limits.adminBodyBytes", limits.AdminBodyBytes, 1_024, int.MaxValue);
        Number("limits.documentTokens", limits.DocumentTokens, 1_000, 1_000_000);
    }

    private void Number(string key, double value, double least, double most) =>
        Require(value >= least && value <= most, key, $"{Text(value)} is not {Text(least)} to {Text(most)}");

    private void Known(string key, string name, IReadOnlyList<string> names) =>
        Require(names.Contains(name, StringComparer.Ordinal), key, $"'{name}' is none of {string.Join(", ", names)}");

    private void Once(string key, string name, IEnumerable<string> before) =>
        Require(!before.Contains(name, StringComparer.Ordinal), key, $"'{name}' is named twice");

    private void Require(bool holds, string key, string problem)
    {
        if (!holds)
        {
            faults.Add($"{key}: {problem}");
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
