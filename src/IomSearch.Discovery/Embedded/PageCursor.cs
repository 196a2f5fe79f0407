using System.Buffers.Binary;
using System.Buffers.Text;

namespace IomSearch.Discovery.Embedded;

/// <summary>Where the next page starts, in the generation that the page before it was of.</summary>
/// <remarks>
/// Token := base64url(generation:i64 offset:i64), both big-endian (RFC 4648, section 5, without padding).
/// Generation 7, offset 10 is AAAAAAAAAAcAAAAAAAAACg.
/// </remarks>
/// <param name="Generation">The generation.</param>
/// <param name="Offset">The first hit of the page, from 0.</param>
internal readonly record struct PageCursor(long Generation, long Offset)
{
    /// <summary>The token as clients carry it.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, Generation);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], Offset);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a token; false for anything that <see cref="ToString"/> did not write.</summary>
    public static bool TryParse(string token, out PageCursor cursor)
    {
        cursor = default;
        Span<byte> bytes = stackalloc byte[16];
        if (token.Length != 22 || !Base64Url.IsValid(token)
            || !Base64Url.TryDecodeFromChars(token, bytes, out var written) || written != 16)
        {
            return false;
        }

        cursor = new PageCursor(
            BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
        return cursor.Generation >= 0 && cursor.Offset is >= 0 and <= int.MaxValue;
    }
}
