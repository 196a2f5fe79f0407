namespace IomSearch.Semantics.Meaning;

/// <summary>Gives the meaning of a text as a direction: texts that mean the same point the same way. Thread-safe and
/// deterministic.</summary>
public interface ITextEmbedder
{
    /// <summary>How many numbers a vector has.</summary>
    int Dimensions { get; }

    /// <summary>The vector of a text, of length 1, so that the cosine of two texts is the dot product of their vectors;
    /// all 0 where the text has nothing that the model knows.</summary>
    /// <param name="text">A sentence or a passage; what is too long for the model is cut off at the end.</param>
    float[] Embed(string text);
}
