import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/** Reads a query that is written as its words in order, a line each: what it is, then its parts. */
final class QueryTree {
    private final String[] lines;
    private int next;

    QueryTree(String text) {
        lines = text.split("\n", -1);
    }

    Query read() {
        String kind = line();
        switch (kind) {
            case "all":
                return new MatchAllDocsQuery();
            case "none":
                return new MatchNoDocsQuery();
            case "term":
                return new TermQuery(term());
            case "phrase":
                return phrase();
            case "prefix":
                return constant(new PrefixQuery(term()));
            case "wildcard":
                return constant(new WildcardQuery(term()));
            case "fuzzy":
                return new FuzzyQuery(term(), number(), 1, TypedQueryParser.FUZZY_TERMS, true);
            case "values":
                return values();
            case "range":
                return range(line(), bound(), bound());
            case "numbers":
                return LongPoint.newRangeQuery(line(), Long.parseLong(line()), Long.parseLong(line()));
            case "bool":
                return bool();
            case "best":
                return best();
            case "boost":
                float factor = Float.parseFloat(line());
                return new BoostQuery(read(), factor);
            case "constant":
                return new ConstantScoreQuery(read());
            default:
                throw new IllegalArgumentException("no query " + kind);
        }
    }

    /** Values between two, both included; null is no bound. */
    static Query range(String field, String from, String to) {
        return constant(TermRangeQuery.newStringRange(field, from, to, true, true));
    }

    private static Query constant(MultiTermQuery query) {
        query.setRewriteMethod(MultiTermQuery.CONSTANT_SCORE_REWRITE);
        return query;
    }

    private Query phrase() {
        String field = line();
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        phrase.setSlop(number());
        for (int left = number(); left > 0; left--) {
            int place = number();
            phrase.add(new Term(field, line()), place);
        }
        return phrase.build();
    }

    private Query values() {
        String field = line();
        List<BytesRef> values = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            values.add(new BytesRef(line()));
        }
        return new TermInSetQuery(field, values);
    }

    private Query bool() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch(number());
        for (int left = number(); left > 0; left--) {
            Occur occur = Occur.valueOf(line());
            query.add(read(), occur);
        }
        return query.build();
    }

    private Query best() {
        float tieBreaker = Float.parseFloat(line());
        List<Query> queries = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            queries.add(read());
        }
        return new DisjunctionMaxQuery(queries, tieBreaker);
    }

    private Term term() {
        return new Term(line(), line());
    }

    private String bound() {
        String line = line();
        return line.equals("*") ? null : line;
    }

    private int number() {
        return Integer.parseInt(line());
    }

    private String line() {
        return lines[next++];
    }
}
