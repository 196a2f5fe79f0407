import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A generated project, as CorpusFile.cs writes it. */
final class BenchProject {
    final String id;
    final String title;
    final String text;
    final String year;
    final String type;
    final byte[] record;
    final String[] countries;
    final String[] donors;

    private BenchProject(DataInputStream in) throws IOException {
        id = text(in);
        title = text(in);
        text = text(in);
        year = text(in);
        type = text(in);
        record = bytes(in);
        countries = texts(in);
        donors = texts(in);
    }

    /** Where each chunk starts; the last number is the file's length. */
    static long[] starts(Path corpus) throws IOException {
        byte[] bytes = Files.readAllBytes(corpus.resolve("chunks.bin"));
        long[] starts = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(starts);
        return starts;
    }

    /** The projects between two places of the file. */
    static List<BenchProject> read(Path corpus, long start, long end) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(end - start)];
        try (RandomAccessFile file = new RandomAccessFile(corpus.resolve("projects.bin").toFile(), "r")) {
            file.seek(start);
            file.readFully(bytes);
        }
        List<BenchProject> projects = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (in.available() > 0) {
            projects.add(new BenchProject(in));
        }
        return projects;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static String[] texts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(in);
        }
        return texts;
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
