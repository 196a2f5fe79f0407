using System.Buffers.Binary;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>The latent topics of an index, and how large it was when they were fitted.</summary>
/// <remarks>
/// Content := projects:u32 LatentModelFile
/// It may have been fitted on some of the projects, so the model itself does not know how many there were.
/// </remarks>
/// <param name="Projects">Projects that there were.</param>
/// <param name="Model">The model.</param>
internal sealed record FittedTopics(int Projects, LatentSemanticModel Model)
{
    /// <summary>What they are attached to the index under.</summary>
    public const string Attachment = "latent";

    /// <summary>What is attached.</summary>
    public byte[] ToBytes()
    {
        var model = LatentModelFile.Write(Model);
        var bytes = new byte[sizeof(uint) + model.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Projects);
        model.CopyTo(bytes, sizeof(uint));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static FittedTopics Read(byte[] bytes) => bytes.Length >= sizeof(uint)
        ? new FittedTopics(BinaryPrimitives.ReadInt32LittleEndian(bytes), LatentModelFile.Read(bytes[sizeof(uint)..]))
        : throw new InvalidDataException($"a model of latent topics in {bytes.Length} bytes");
}
