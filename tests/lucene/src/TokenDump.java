import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Tells the tokens that Lucene finds in texts.
 *
 * Input:  (length:i32 units:u16[length])* until the end.
 * Output: for each text, count:i32 (position:i32 start:i32 end:i32 length:i32 units:u16[length])[count] positions:i32.
 * All numbers are big-endian; positions at the end counts stop words after the last token too.
 */
public final class TokenDump {
    public static void main(String[] arguments) throws IOException {
        Analyzer analyzer = analyzer(arguments[0]);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        for (String text = read(in); text != null; text = read(in)) {
            dump(analyzer, text, out);
        }
        out.flush();
    }

    private static Analyzer analyzer(String name) {
        switch (name) {
            case "english":
                return new EnglishAnalyzer();
            case "words":
                return new Analyzer() {
                    @Override
                    protected TokenStreamComponents createComponents(String field) {
                        return new TokenStreamComponents(new StandardTokenizer());
                    }
                };
            default:
                throw new IllegalArgumentException("no analyzer " + name + "; there are english, words");
        }
    }

    private static String read(DataInputStream in) throws IOException {
        if (in.available() == 0) {
            in.mark(1);
            if (in.read() < 0) {
                return null;
            }
            in.reset();
        }
        char[] units = new char[in.readInt()];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    private static void dump(Analyzer analyzer, String text, DataOutputStream out) throws IOException {
        List<int[]> places = new ArrayList<>();
        List<String> terms = new ArrayList<>();
        int position = -1;
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                places.add(new int[] {position, offset.startOffset(), offset.endOffset()});
                terms.add(term.toString());
            }
            tokens.end();
            position += increment.getPositionIncrement();
        }
        out.writeInt(terms.size());
        for (int i = 0; i < terms.size(); i++) {
            for (int number : places.get(i)) {
                out.writeInt(number);
            }
            out.writeInt(terms.get(i).length());
            out.writeChars(terms.get(i));
        }
        out.writeInt(position + 1);
    }
}
