using System.Runtime.InteropServices;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggestions;

/// <summary>Writes the values that a search box completes: a small index of its own, from words to values.</summary>
/// <remarks>
/// Body      := Field* Directory directoryLength:u32
/// Field     := Lists zero:u8[0..3] textEnd:u32[values] docsEnd:u32[values] rank:u32[values] text:u8* docs:u8*
/// Lists     := (gap:varint)*
/// Directory := fields:varint (field:u8 values:varint start:varint textBytes:varint docsBytes:varint)[fields]
/// Values are ranked: the one with the most documents first, of equals the first in byte order; a value's number is its
/// rank. Each word has the list of the values it stands in, each value the list of its documents; both are differences
/// to the number before, of the first to -1, less 1. So the best completions of a word are the first of its list, and
/// nothing is sorted when a person types. Where a word's list starts is in the dictionary of words, a part of its own
/// in the form of <see cref="TermDictionaryWriter"/>. rank is by the ordinal that a value has in its column. start is
/// where a field's ends begin, after its lists. The values "Lao" of documents 0 and 2 and "Samoa" of document 1 are,
/// behind the lists 00 and 01 and two zeros, 03 00 00 00 08 00 00 00 | 02 00 00 00 03 00 00 00 | 00 00 00 00 01 00 00
/// 00 | L a o S a m o a | 00 01 01.
/// </remarks>
internal sealed class CompletionWriter(FrameWriter frame, TermDictionaryWriter words)
{
    private readonly ByteWriter directory = new();
    private readonly ByteWriter text = new();
    private readonly ByteWriter docs = new();
    private int fields;

    /// <summary>Adds a field; fields ascend.</summary>
    public void Write(int field, KeywordValues column, Analyzer analyzer)
    {
        var ranked = Rank(column);
        WriteWords(field, ranked, column.Values, analyzer);
        frame.Align(sizeof(uint));
        WriteValues(field, ranked, column.Values);
    }

    /// <summary>Writes the directories; nothing can be added after them.</summary>
    public void Finish()
    {
        var end = new ByteWriter();
        end.Varint(fields);
        end.Bytes(directory.Written);
        end.UInt32((uint)end.Length);
        frame.Write(end.Written);
        words.Finish();
    }

    private static (int Value, List<int> Docs)[] Rank(KeywordValues column)
    {
        var docs = Array.ConvertAll(column.Values, _ => new List<int>());
        for (var doc = 0; doc + 1 < column.Starts.Length; doc++)
        {
            foreach (var ordinal in column.Ordinals.AsSpan(column.Starts[doc]..column.Starts[doc + 1]))
            {
                docs[ordinal].Add(doc);
            }
        }

        // The sort is stable, and the values come in byte order.
        return [.. docs.Select((list, value) => (value, list)).OrderByDescending(pair => pair.list.Count)];
    }

    private void WriteWords(int field, (int Value, List<int> Docs)[] ranked, byte[][] values, Analyzer analyzer)
    {
        var lists = new SortedDictionary<byte[], List<int>>(
            Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            var sink = new WordSink(lists, rank);
            analyzer.Analyze(System.Text.Encoding.UTF8.GetString(values[ranked[rank].Value]), ref sink);
        }

        var bytes = new ByteWriter();
        foreach (var (word, list) in lists)
        {
            words.Add(field, word, new TermEntry(list.Count, list.Count, frame.Length, 0));
            bytes.Clear();
            WriteGaps(bytes, list);
            frame.Write(bytes.Written);
        }
    }

    private void WriteValues(int field, (int Value, List<int> Docs)[] ranked, byte[][] values)
    {
        var start = frame.Length;
        var (textEnds, docsEnds, ranks) = (new uint[ranked.Length], new uint[ranked.Length], new uint[ranked.Length]);
        text.Clear();
        docs.Clear();
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            text.Bytes(values[ranked[rank].Value]);
            WriteGaps(docs, ranked[rank].Docs);
            (textEnds[rank], docsEnds[rank]) = ((uint)text.Length, (uint)docs.Length);
            ranks[ranked[rank].Value] = (uint)rank;
        }

        frame.Write(MemoryMarshal.AsBytes(textEnds.AsSpan()));
        frame.Write(MemoryMarshal.AsBytes(docsEnds.AsSpan()));
        frame.Write(MemoryMarshal.AsBytes(ranks.AsSpan()));
        frame.Write(text.Written);
        frame.Write(docs.Written);
        fields++;
        directory.Byte((byte)field);
        directory.Varint(ranked.Length);
        directory.Varint(start);
        directory.Varint(text.Length);
        directory.Varint(docs.Length);
    }

    private static void WriteGaps(ByteWriter bytes, List<int> ascending)
    {
        var before = -1;
        foreach (var number in ascending)
        {
            bytes.Varint(number - before - 1);
            before = number;
        }
    }

    private readonly struct WordSink(SortedDictionary<byte[], List<int>> lists, int rank) : ITokenSink
    {
        public void Add(ReadOnlySpan<byte> term, in TokenPlace place)
        {
            var word = term.ToArray();
            if (!lists.TryGetValue(word, out var list))
            {
                lists.Add(word, list = []);
            }

            if (list.Count == 0 || list[^1] != rank)
            {
                list.Add(rank);
            }
        }
    }
}
