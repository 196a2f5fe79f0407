import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the values of facets over all matches: by ordinal in a segment, then by value over the segments, sorted. */
final class BenchFacets extends SimpleCollector {
    static final String[] SEVERAL = {"country", "donor"};
    static final String[] SINGLE = {"year", "type"};

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final SortedSetDocValues[] several = new SortedSetDocValues[SEVERAL.length];
    private final SortedDocValues[] single = new SortedDocValues[SINGLE.length];
    private final int[][] severalCounts = new int[SEVERAL.length][];
    private final int[][] singleCounts = new int[SINGLE.length][];
    private boolean started;

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        finishSegment();
        for (int i = 0; i < SEVERAL.length; i++) {
            several[i] = DocValues.getSortedSet(segment.reader(), SEVERAL[i]);
            severalCounts[i] = new int[(int) several[i].getValueCount()];
        }
        for (int i = 0; i < SINGLE.length; i++) {
            single[i] = DocValues.getSorted(segment.reader(), SINGLE[i]);
            singleCounts[i] = new int[single[i].getValueCount()];
        }
        started = true;
    }

    @Override
    public void collect(int doc) throws IOException {
        for (int i = 0; i < several.length; i++) {
            SortedSetDocValues values = several[i];
            if (values.advanceExact(doc)) {
                int[] of = severalCounts[i];
                for (long ord = values.nextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.nextOrd()) {
                    of[(int) ord]++;
                }
            }
        }
        for (int i = 0; i < single.length; i++) {
            if (single[i].advanceExact(doc)) {
                singleCounts[i][single[i].ordValue()]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** For each field its values, the most frequent first. */
    Map<String, List<Map.Entry<String, Integer>>> finish() throws IOException {
        finishSegment();
        Map<String, List<Map.Entry<String, Integer>>> sorted = new HashMap<>();
        for (Map.Entry<String, Map<String, Integer>> field : counts.entrySet()) {
            List<Map.Entry<String, Integer>> values = new ArrayList<>(field.getValue().entrySet());
            values.sort((a, b) -> a.getValue().equals(b.getValue())
                ? a.getKey().compareTo(b.getKey())
                : Integer.compare(b.getValue(), a.getValue()));
            sorted.put(field.getKey(), values);
        }
        return sorted;
    }

    /** As FacetChecksum.cs makes it. */
    static long checksum(Map<String, List<Map.Entry<String, Integer>>> facets) {
        long sum = 0;
        for (Map.Entry<String, List<Map.Entry<String, Integer>>> field : facets.entrySet()) {
            for (Map.Entry<String, Integer> value : field.getValue()) {
                long hash = OFFSET;
                String text = field.getKey() + "=" + value.getKey() + ":" + value.getValue();
                for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
                    hash = (hash ^ (unit & 0xFF)) * PRIME;
                }
                sum += hash;
            }
        }
        return sum;
    }

    private void finishSegment() throws IOException {
        if (!started) {
            return;
        }
        for (int i = 0; i < SEVERAL.length; i++) {
            Map<String, Integer> field = counts.computeIfAbsent(SEVERAL[i], name -> new HashMap<>());
            for (int ord = 0; ord < severalCounts[i].length; ord++) {
                if (severalCounts[i][ord] > 0) {
                    field.merge(several[i].lookupOrd(ord).utf8ToString(), severalCounts[i][ord], Integer::sum);
                }
            }
        }
        for (int i = 0; i < SINGLE.length; i++) {
            Map<String, Integer> field = counts.computeIfAbsent(SINGLE[i], name -> new HashMap<>());
            for (int ord = 0; ord < singleCounts[i].length; ord++) {
                if (singleCounts[i][ord] > 0) {
                    field.merge(single[i].lookupOrd(ord).utf8ToString(), singleCounts[i][ord], Integer::sum);
                }
            }
        }
        started = false;
    }
}
