using System.Text;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

/// <summary>Against a dictionary of strings.</summary>
public sealed class BufferedIdsTests
{
    private const int Different = 700;

    [Fact]
    public void Random_ids_are_kept_dropped_and_ordered_as_a_dictionary_has_them()
    {
        var ids = new BufferedIds();
        Seeded.Rounds(20, random =>
        {
            ids.Clear();
            var latest = new Dictionary<string, int>(StringComparer.Ordinal);
            var added = new List<string>();
            for (var step = 0; step < 2_000; step++)
            {
                Change(random, ids, latest, added);
                var asked = IdOf(random.Next(Different));
                Assert.Equal(latest.ContainsKey(asked), ids.Contains(Utf8(asked)));
                Assert.Equal(latest.Count, ids.Kept);
            }

            var order = ids.Order();
            Assert.Equal(
                latest.OrderBy(one => one.Key, Comparer<string>.Create(Bytewise)).Select(one => one.Value), order);
            Assert.All(order, document => Assert.Equal(added[document], Encoding.UTF8.GetString(ids[document])));
        });
    }

    [Fact]
    public void An_id_that_is_no_text_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new BufferedIds().Add("a\uD800"));
    }

    private static void Change(Random random, BufferedIds ids, Dictionary<string, int> latest, List<string> added)
    {
        var id = IdOf(random.Next(Different));
        if (random.Next(3) == 0)
        {
            Assert.Equal(latest.Remove(id), ids.Drop(Utf8(id)));
            return;
        }

        ids.Add(id);
        added.Add(id);
        Assert.Equal(id, Encoding.UTF8.GetString(ids.Last));
        if (random.Next(5) > 0)
        {
            ids.KeepLast();
            latest[id] = added.Count - 1;
        }
    }

    // Some are longer than what tells most keys apart, and begin alike; some are not of ASCII.
    private static string IdOf(int number) =>
        (number % 3) switch { 0 => $"{number}", 1 => $"an-id-of-a-project-{number}", _ => $"é{number}\uD83D\uDE00" };

    private static byte[] Utf8(string id) => Encoding.UTF8.GetBytes(id);

    private static int Bytewise(string a, string b) => Utf8(a).AsSpan().SequenceCompareTo(Utf8(b));
}
