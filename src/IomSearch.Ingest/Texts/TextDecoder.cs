using System.Buffers;
using System.Text;

namespace IomSearch.Ingest.Texts;

/// <summary>Turns the bytes of a file into text: UTF-8, else windows-1252, else a rejection.</summary>
/// <remarks>A byte that belongs to no UTF-8 character is read as windows-1252 by itself, so one stray byte does not
/// spoil the characters around it. The windows-1252 table is that of the WHATWG Encoding Standard without its five C1
/// controls: a byte 81, 8D, 8F, 90 or 9D stands for no character there, so a file that has one is in no encoding known
/// here.</remarks>
internal static class TextDecoder
{
    /// <summary>The name of the encoding that is expected.</summary>
    public const string Utf8 = "utf-8";

    /// <summary>The name of the encoding when at least one byte was no UTF-8.</summary>
    public const string Windows1252 = "windows-1252";

    /// <summary>Characters of the bytes 80 to 9F; NUL where there is none.</summary>
    private const string HighControls =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>Decodes the whole file; a byte order mark of UTF-8 is not part of the text.</summary>
    public static bool TryDecode(
        ReadOnlySpan<byte> bytes, string name, out string text, out string encoding, out Rejection? rejection)
    {
        (text, encoding, rejection) = ("", Utf8, null);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            rejection = new Rejection(name, 0, "the file is in UTF-16; save it as UTF-8");
            return false;
        }

        var nul = bytes.IndexOf((byte)0);
        if (nul >= 0)
        {
            rejection = new Rejection(name, LineAt(bytes, nul), "the file is binary: it holds a NUL byte");
            return false;
        }

        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var characters = new StringBuilder(body.Length);
        for (var at = 0; at < body.Length;)
        {
            var status = Rune.DecodeFromUtf8(body[at..], out var rune, out var length);
            if (status == OperationStatus.Done)
            {
                characters.Append(rune.ToString());
                at += length;
            }
            else if (status == OperationStatus.NeedMoreData)
            {
                rejection = new Rejection(name, LineAt(body, at), "the file ends inside a UTF-8 character: it was cut");
                return false;
            }
            else if (Windows1252Character(body[at]) is var character and not '\0')
            {
                characters.Append(character);
                encoding = Windows1252;
                at++;
            }
            else
            {
                rejection = new Rejection(
                    name, LineAt(body, at), $"the byte {body[at]:X2} is neither UTF-8 nor windows-1252: "
                        + "the file is no text");
                return false;
            }
        }

        text = characters.ToString();
        return true;
    }

    private static char Windows1252Character(byte value) =>
        value is >= 0x80 and <= 0x9F ? HighControls[value - 0x80] : (char)value;

    private static int LineAt(ReadOnlySpan<byte> bytes, int at) => 1 + bytes[..at].Count((byte)'\n');
}
