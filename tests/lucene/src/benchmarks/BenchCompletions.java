import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.search.suggest.InputIterator;
import org.apache.lucene.search.suggest.Lookup.LookupResult;
import org.apache.lucene.search.suggest.analyzing.AnalyzingInfixSuggester;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/** Completes titles by the start of any word, those of most documents first, with Lucene's own suggester for that. */
final class BenchCompletions {
    private final AnalyzingInfixSuggester suggester;

    BenchCompletions(Path folder) throws IOException {
        suggester = open(folder);
    }

    /** Builds the suggester's index and tells the nanoseconds, without those for reading the file. */
    static long build(Path corpus, Path folder) throws Exception {
        Map<String, Integer> titles = new TreeMap<>();
        return BenchBuild.feed(corpus, 1, project -> titles.merge(project.title, 1, Integer::sum), () -> {
            AnalyzingInfixSuggester suggester = open(folder);
            suggester.build(new Titles(titles.entrySet().iterator()));
            suggester.close();
        });
    }

    List<LookupResult> complete(String text) throws IOException {
        return suggester.lookup(text, BenchSearch.TOP, true, true);
    }

    private static AnalyzingInfixSuggester open(Path folder) throws IOException {
        Analyzer words = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer tokens = new StandardTokenizer();
                return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
            }
        };
        return new AnalyzingInfixSuggester(
            FSDirectory.open(folder), words, words, AnalyzingInfixSuggester.DEFAULT_MIN_PREFIX_CHARS, true);
    }

    private static final class Titles implements InputIterator {
        private final Iterator<Map.Entry<String, Integer>> titles;
        private int documents;

        Titles(Iterator<Map.Entry<String, Integer>> titles) {
            this.titles = titles;
        }

        @Override
        public BytesRef next() {
            if (!titles.hasNext()) {
                return null;
            }
            Map.Entry<String, Integer> title = titles.next();
            documents = title.getValue();
            return new BytesRef(title.getKey());
        }

        @Override
        public long weight() {
            return documents;
        }

        @Override
        public BytesRef payload() {
            return null;
        }

        @Override
        public boolean hasPayloads() {
            return false;
        }

        @Override
        public Set<BytesRef> contexts() {
            return null;
        }

        @Override
        public boolean hasContexts() {
            return false;
        }
    }
}
