import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The classic query parser for fields of text, keywords and numbers. Conditions on keywords and numbers score 1;
 * misspelt words keep their first letter and stand for as many terms as there are.
 */
final class TypedQueryParser extends QueryParser {
    static final int FUZZY_TERMS = 1024;

    private final Map<String, Character> kinds;

    TypedQueryParser(String field, Analyzer analyzer, Map<String, Character> kinds) {
        super(field, analyzer);
        this.kinds = kinds;
        setMultiTermRewriteMethod(MultiTermQuery.CONSTANT_SCORE_REWRITE);
        setFuzzyPrefixLength(1);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        switch (kinds.getOrDefault(field, 't')) {
            case 'k':
                return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
            case 'n':
                return LongPoint.newExactQuery(field, Long.parseLong(text));
            default:
                return super.getFieldQuery(field, text, quoted);
        }
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo)
            throws ParseException {
        if (kinds.getOrDefault(field, 't') != 'n') {
            // As the text has it: the parser would send a keyword's bounds through the analyzer of text.
            return newRangeQuery(field, from, to, withFrom, withTo);
        }
        long least = from == null ? Long.MIN_VALUE : Long.parseLong(from);
        long most = to == null ? Long.MAX_VALUE : Long.parseLong(to);
        return LongPoint.newRangeQuery(field, least, most);
    }

    @Override
    protected Query newRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo) {
        return kinds.getOrDefault(field, 't') == 'k'
            ? QueryTree.range(field, from, to)
            : super.newRangeQuery(field, from, to, withFrom, withTo);
    }

    @Override
    protected Query newFuzzyQuery(Term term, float edits, int prefix) {
        return new FuzzyQuery(term, (int) edits, prefix, FUZZY_TERMS, true);
    }
}
