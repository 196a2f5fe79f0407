using IomSearch.Engine.IO;

namespace IomSearch.Engine.Segments;

/// <summary>What a manifest says of something attached.</summary>
/// <param name="Generation">The commit that wrote the file.</param>
/// <param name="Seal">Its length and checksum.</param>
internal sealed record AttachmentEntry(long Generation, FrameSeal Seal);
