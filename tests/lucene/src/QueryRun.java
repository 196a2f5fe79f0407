import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Indexes documents as one segment and tells all hits of queries, best first.
 *
 * Argument: the analyzer of text, english or words.
 * Input:    documents:i32 (id:string fields:i32 (name:string kind:u16 value:string)*)* queries:i32 (language:u16 text:string)*
 * Output:   for each query, hits:i32 (id:string score:f32)[hits]; for one that cannot be parsed, -1 and a string saying why.
 * string    length:i32 units:u16[length]; numbers are big-endian.
 * kind      t text, k keyword, n number.
 * language  o classic with OR, a classic with AND, t a tree as QueryTree reads it.
 */
public final class QueryRun {
    private static final String ID = "id";
    private static final int VALUE_GAP = 100;

    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        Analyzer analyzer = analyzer(arguments[0]);
        Map<String, Character> kinds = new HashMap<>();
        try (DirectoryReader reader = index(in, analyzer, kinds)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int left = in.readInt(); left > 0; left--) {
                char language = in.readChar();
                answer(searcher, parser(language, analyzer, kinds), language, read(in), out);
            }
        }
        out.flush();
    }

    private static Analyzer analyzer(String name) {
        Analyzer inner = name.equals("english") ? new EnglishAnalyzer() : new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
            }
        };
        return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                return inner;
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return VALUE_GAP;
            }
        };
    }

    private static QueryParser parser(char language, Analyzer analyzer, Map<String, Character> kinds) {
        QueryParser parser = new TypedQueryParser("text", analyzer, kinds);
        parser.setDefaultOperator(language == 'a' ? QueryParser.Operator.AND : QueryParser.Operator.OR);
        return parser;
    }

    private static DirectoryReader index(DataInputStream in, Analyzer analyzer, Map<String, Character> kinds)
            throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int left = in.readInt(); left > 0; left--) {
                Document document = new Document();
                document.add(new StoredField(ID, read(in)));
                for (int fields = in.readInt(); fields > 0; fields--) {
                    String name = read(in);
                    char kind = in.readChar();
                    kinds.put(name, kind);
                    document.add(field(name, kind, read(in)));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return DirectoryReader.open(directory);
    }

    private static Field field(String name, char kind, String value) {
        switch (kind) {
            case 't':
                return new TextField(name, value, Field.Store.NO);
            case 'k':
                return new StringField(name, value, Field.Store.NO);
            default:
                return new LongPoint(name, Long.parseLong(value));
        }
    }

    private static void answer(
            IndexSearcher searcher, QueryParser parser, char language, String text, DataOutputStream out) throws IOException {
        Query query;
        try {
            query = language == 't' ? new QueryTree(text).read() : parser.parse(text);
        } catch (ParseException problem) {
            out.writeInt(-1);
            write(problem.getMessage(), out);
            return;
        }
        ScoreDoc[] hits = searcher.search(query, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs;
        out.writeInt(hits.length);
        for (ScoreDoc hit : hits) {
            write(searcher.doc(hit.doc).get(ID), out);
            out.writeFloat(hit.score);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        char[] units = new char[in.readInt()];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }
}
