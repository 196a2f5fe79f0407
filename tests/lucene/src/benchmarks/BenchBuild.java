import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * Indexes generated projects with Lucene's usual settings: the id, title and text with positions and norms, facets
 * as doc values and as terms to filter by, the record stored. Documents are added, not replaced, which is
 * Lucene's faster way.
 */
final class BenchBuild {
    /** Takes a project. */
    interface Sink {
        void put(BenchProject project) throws IOException;
    }

    private BenchBuild() {
    }

    /** Builds an index and tells the nanoseconds, without those for reading the file. */
    static long run(Path corpus, Path folder, int threads, int megabytes) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer()).setRAMBufferSizeMB(megabytes);
        try (FSDirectory directory = FSDirectory.open(folder)) {
            IndexWriter writer = new IndexWriter(directory, config);
            // Closing commits and waits for the merges.
            return feed(corpus, threads, project -> writer.addDocument(document(project)), writer::close);
        }
    }

    /** As TimedBuild.cs does: the time for reading, the mean over the threads, is taken off the whole. */
    static long feed(Path corpus, int threads, Sink sink, AutoCloseable end) throws Exception {
        long[] starts = BenchProject.starts(corpus);
        AtomicInteger next = new AtomicInteger();
        AtomicLong reading = new AtomicLong();
        Callable<Void> work = () -> {
            for (int chunk = next.getAndIncrement(); chunk < starts.length - 1; chunk = next.getAndIncrement()) {
                long start = System.nanoTime();
                List<BenchProject> projects = BenchProject.read(corpus, starts[chunk], starts[chunk + 1]);
                reading.addAndGet(System.nanoTime() - start);
                for (BenchProject project : projects) {
                    sink.put(project);
                }
            }
            return null;
        };
        long start = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Void>> ends = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            ends.add(workers.submit(work));
        }
        for (Future<Void> done : ends) {
            done.get();
        }
        workers.shutdown();
        end.close();
        return System.nanoTime() - start - reading.get() / threads;
    }

    private static Document document(BenchProject project) {
        Document document = new Document();
        document.add(new StringField("id", project.id, Field.Store.YES));
        document.add(new TextField("title", project.title, Field.Store.NO));
        document.add(new TextField("text", project.text, Field.Store.NO));
        document.add(new StoredField("record", project.record));
        single(document, "year", project.year);
        single(document, "type", project.type);
        several(document, "country", project.countries);
        several(document, "donor", project.donors);
        return document;
    }

    private static void single(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void several(Document document, String field, String[] values) {
        for (String value : values) {
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }
}
