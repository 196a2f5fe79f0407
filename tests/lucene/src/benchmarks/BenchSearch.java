import java.io.IOException;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.util.BytesRef;

/** One query of a class, parsed, and what is done with its matches. */
final class BenchSearch {
    static final int TOP = 10;

    // As many terms as our engine lets a misspelt word stand for.
    private static final int FUZZY_TERMS = 128;
    private static final int TOP_THRESHOLD = 1000;

    private final String kind;
    private final Query query;
    private final String text;
    private final int threshold;

    /** A query; in the mode "top" counting stops at a thousand matches, else all are counted. */
    BenchSearch(String kind, String text, String country, String mode) throws ParseException {
        this.kind = kind;
        this.text = text;
        query = kind.equals("completion") ? null : parse(text, country);
        threshold = mode.equals("top") ? TOP_THRESHOLD : Integer.MAX_VALUE;
    }

    /** Runs it and tells its total, its facets' checksum and its scores. */
    String check(IndexSearcher searcher, BenchCompletions completions) throws IOException {
        StringBuilder answer = new StringBuilder();
        if (kind.equals("completion")) {
            var found = completions.complete(text);
            answer.append(found.size()).append("\t0");
            found.forEach(result -> answer.append('\t').append(result.value));
            return answer.toString();
        }
        BenchFacets facets = new BenchFacets();
        TopDocs top = kind.equals("or2+facets") ? search(searcher, facets) : search(searcher);
        long extra = kind.equals("or2+facets") ? BenchFacets.checksum(facets.finish())
            : kind.equals("fetch10") ? fetch(searcher, top) : 0;
        answer.append(top.totalHits.value).append('\t').append(Long.toUnsignedString(extra));
        for (ScoreDoc hit : top.scoreDocs) {
            answer.append('\t').append(hit.score);
        }
        return answer.toString();
    }

    /** Runs it; the answer keeps the work from being left out. */
    Object run(IndexSearcher searcher, BenchCompletions completions) throws IOException {
        switch (kind) {
            case "completion":
                return completions.complete(text);
            case "or2+facets":
                BenchFacets facets = new BenchFacets();
                search(searcher, facets);
                return facets.finish();
            case "fetch10":
                return fetch(searcher, search(searcher));
            default:
                return search(searcher);
        }
    }

    private TopDocs search(IndexSearcher searcher) throws IOException {
        TopScoreDocCollector top = TopScoreDocCollector.create(TOP, threshold);
        searcher.search(query, top);
        return top.topDocs();
    }

    private TopDocs search(IndexSearcher searcher, BenchFacets facets) throws IOException {
        TopScoreDocCollector top = TopScoreDocCollector.create(TOP, threshold);
        searcher.search(query, MultiCollector.wrap(top, facets));
        return top.topDocs();
    }

    private static long fetch(IndexSearcher searcher, TopDocs top) throws IOException {
        long bytes = 0;
        for (ScoreDoc hit : top.scoreDocs) {
            BytesRef record = searcher.doc(hit.doc).getBinaryValue("record");
            bytes += record.length;
        }
        return bytes;
    }

    private static Query parse(String text, String country) throws ParseException {
        QueryParser parser = new QueryParser("text", new EnglishAnalyzer()) {
            @Override
            protected Query newFuzzyQuery(Term term, float edits, int prefix) {
                return new FuzzyQuery(term, (int) edits, prefix, FUZZY_TERMS, true);
            }
        };
        parser.setFuzzyPrefixLength(1);
        parser.setMultiTermRewriteMethod(MultiTermQuery.CONSTANT_SCORE_REWRITE);
        Query query = parser.parse(text);
        return country.isEmpty() ? query : new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(new TermQuery(new Term("country", country)), Occur.FILTER)
            .build();
    }
}
