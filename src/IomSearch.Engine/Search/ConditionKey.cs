using System.Globalization;

namespace IomSearch.Engine.Search;

/// <summary>Spells out a condition on columns, so that its documents are known by it and found
/// once. For one thread.</summary>
internal sealed class ConditionKey
{
    private char[] room = new char[256];
    private int length;

    /// <summary>What a condition on columns alone is known by, and no other is; empty for other queries. Good
    /// until the next one.</summary>
    public ReadOnlySpan<char> Of(Query query)
    {
        length = 0;
        switch (query)
        {
            case Query.AnyValue any:
                Begin('a', any.Field);
                foreach (var value in any.Values)
                {
                    Add(value);
                }

                break;
            case Query.ValueRange range:
                Begin('v', range.Field);
                Add(range.From);
                Add(range.To);
                break;
            case Query.NumberRange range:
                Begin('n', range.Field);
                Add(range.From);
                Add(range.To);
                break;
            case Query.Missing missing:
                Begin('m', missing.Field);
                break;
        }

        return room.AsSpan(0, length);
    }

    private void Begin(char kind, string field)
    {
        Room(1)[0] = kind;
        length++;
        Add(field);
    }

    // Its length stands before a text, so that no two lists of texts are spelt alike; no text is another one
    // than the empty text.
    private void Add(string? text)
    {
        Add(text?.Length ?? -1);
        if (text is not null)
        {
            text.CopyTo(Room(text.Length));
            length += text.Length;
        }
    }

    private void Add(long number)
    {
        const int longest = 21;
        var digits = Room(longest);
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        digits[written] = ' ';
        length += written + 1;
    }

    private Span<char> Room(int wanted)
    {
        if (length + wanted > room.Length)
        {
            Array.Resize(ref room, Math.Max(2 * room.Length, length + wanted));
        }

        return room.AsSpan(length, wanted);
    }
}
