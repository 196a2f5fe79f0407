import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;

/** Serves Lucene to the benchmarks, over lines as EngineServer.cs describes them. */
public final class BenchServer {
    private static final String PEAK = "VmHWM:";

    private final Map<String, BenchSearch[]> batches = new HashMap<>();
    private List<String[]> queries = new ArrayList<>();
    private Path folder;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private BenchCompletions completions;

    /** Kept so that no run is left out as useless. */
    private Object last;

    public static void main(String[] arguments) throws Exception {
        BenchServer server = new BenchServer();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(server.answer(line.split("\t", -1)));
            out.flush();
        }
    }

    private String answer(String[] words) throws Exception {
        switch (words[0]) {
            case "build":
                return BenchBuild.run(
                    Path.of(words[1]), Path.of(words[2]), Integer.parseInt(words[3]), Integer.parseInt(words[4]))
                    + used();
            case "completions":
                return BenchCompletions.build(Path.of(words[1]), Path.of(words[2])) + used();
            case "open":
                return open(Path.of(words[1]), Path.of(words[2]), Path.of(words[3]));
            case "merge":
                return merge();
            case "check":
                return check(batch(words[1], words[2]));
            case "run":
                return measure(batch(words[1], words[2]), Integer.parseInt(words[3]), words[4].equals("cpu"));
            case "memory":
                return Long.toString(peakBytes());
            case "first":
                last = search(first(words[1]), "exact").run(searcher, completions);
                return "ok";
            case "reopen":
                return Long.toString(reopen(words[1]));
            default:
                throw new IllegalArgumentException("no request " + words[0]);
        }
    }

    private String open(Path index, Path completionFolder, Path queryFile) throws IOException {
        folder = index;
        queries = new ArrayList<>();
        for (String line : Files.readAllLines(queryFile)) {
            queries.add(line.split("\t", -1));
        }
        if (Files.isDirectory(completionFolder)) {
            completions = new BenchCompletions(completionFolder);
        }
        return Integer.toString(openReader());
    }

    private int openReader() throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
        return reader.leaves().size();
    }

    private String merge() throws IOException {
        try (IndexWriter writer = new IndexWriter(
                FSDirectory.open(folder), new IndexWriterConfig(new EnglishAnalyzer()))) {
            writer.forceMerge(1);
        }
        reader.close();
        openReader();
        return "ok";
    }

    private BenchSearch[] batch(String kind, String mode) throws ParseException {
        BenchSearch[] batch = batches.get(kind + mode);
        if (batch == null) {
            List<BenchSearch> searches = new ArrayList<>();
            for (String[] query : queries) {
                if (query[0].equals(kind)) {
                    searches.add(search(query, mode));
                }
            }
            batch = searches.toArray(new BenchSearch[0]);
            batches.put(kind + mode, batch);
        }
        return batch;
    }

    private String check(BenchSearch[] batch) throws IOException {
        StringBuilder answer = new StringBuilder().append(batch.length);
        for (BenchSearch search : batch) {
            answer.append('\n').append(search.check(searcher, completions));
        }
        return answer.toString();
    }

    private String measure(BenchSearch[] batch, int passes, boolean cpu) throws IOException {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().getId();
        long[] times = new long[batch.length * passes];
        long before = thread.getThreadAllocatedBytes(me);
        for (int run = 0; run < times.length; run++) {
            long start = cpu ? thread.getCurrentThreadCpuTime() : System.nanoTime();
            last = batch[run % batch.length].run(searcher, completions);
            times[run] = (cpu ? thread.getCurrentThreadCpuTime() : System.nanoTime()) - start;
        }
        StringBuilder answer = new StringBuilder().append(thread.getThreadAllocatedBytes(me) - before);
        for (long time : times) {
            answer.append('\t').append(time);
        }
        return answer.toString();
    }

    private long reopen(String kind) throws IOException, ParseException {
        long start = System.nanoTime();
        try (DirectoryReader opened = DirectoryReader.open(FSDirectory.open(folder))) {
            last = search(first(kind), "exact").run(new IndexSearcher(opened), null);
            return System.nanoTime() - start;
        }
    }

    private static BenchSearch search(String[] query, String mode) throws ParseException {
        return new BenchSearch(query[0], query[1], query[2], mode);
    }

    private String[] first(String kind) {
        for (String[] query : queries) {
            if (query[0].equals(kind)) {
                return query;
            }
        }
        throw new IllegalArgumentException("no query of class " + kind);
    }

    private static String used() throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "\t" + peakBytes() + "\t" + system.getProcessCpuTime();
    }

    private static long peakBytes() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(PEAK)) {
                return Long.parseLong(line.substring(PEAK.length(), line.length() - 3).trim()) << 10;
            }
        }
        return 0;
    }
}
