namespace IomSearch.Engine.Schema;

/// <summary>What is put into an index under one outside id. Filled by one thread, then handed over.</summary>
/// <param name="id">The outside id: 1 to 512 bytes of UTF-8.</param>
public sealed class Document(string id)
{
    // As many as most have, so that the list need not grow.
    private const int Usual = 12;

    private readonly List<(string Field, DocumentValue Value)> values = new(Usual);

    /// <summary>The outside id.</summary>
    public string Id { get; } = id;

    /// <summary>The values in the order in which they were added.</summary>
    public IReadOnlyList<(string Field, DocumentValue Value)> Values => values;

    /// <summary>Adds text to a text field, or one value to a keyword field.</summary>
    public Document Add(string field, string value)
    {
        values.Add((field, new DocumentValue.Text(value)));
        return this;
    }

    /// <summary>Sets a number field.</summary>
    public Document Add(string field, long value)
    {
        values.Add((field, new DocumentValue.Number(value)));
        return this;
    }

    /// <summary>Sets a stored field.</summary>
    public Document Add(string field, ReadOnlyMemory<byte> value)
    {
        values.Add((field, new DocumentValue.Bytes(value)));
        return this;
    }

    /// <summary>Sets a vector field; only the direction is kept.</summary>
    public Document Add(string field, ReadOnlyMemory<float> vector)
    {
        values.Add((field, new DocumentValue.Vector(vector)));
        return this;
    }
}

/// <summary>One value of a <see cref="Document"/>.</summary>
public abstract record DocumentValue
{
    private DocumentValue()
    {
    }

    /// <summary>Characters: analysed in a text field, kept whole in a keyword field.</summary>
    public sealed record Text(string Value) : DocumentValue;

    /// <summary>A number.</summary>
    public sealed record Number(long Value) : DocumentValue;

    /// <summary>Bytes to be given back.</summary>
    public sealed record Bytes(ReadOnlyMemory<byte> Value) : DocumentValue;

    /// <summary>A direction.</summary>
    public sealed record Vector(ReadOnlyMemory<float> Value) : DocumentValue;
}
