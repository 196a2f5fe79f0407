using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace IomSearch.Benchmarks.Serving;

/// <summary>One HTTP/1.1 connection that stays open, one request after the other (RFC 9112); no more than a measurement
/// needs, so that the client's own work is not what is measured.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly string host;
    private byte[] room = new byte[1 << 16];

    /// <summary>Connects.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public HttpConnection(IPEndPoint address)
    {
        host = address.ToString();
        socket.Connect(address);
    }

    /// <summary>Asks for a path and reads the whole answer.</summary>
    /// <exception cref="IOException">The connection was closed, or the answer's length is not told.</exception>
    public HttpAnswer Get(string path)
    {
        socket.Send(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        var filled = 0;
        var body = -1;
        while (body < 0)
        {
            filled += Receive(filled);
            body = room.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var end ? end + 4 : -1;
        }

        var head = Encoding.ASCII.GetString(room, 0, body);
        if (Header(head, "Content-Length") is { } length)
        {
            for (var all = body + int.Parse(length, CultureInfo.InvariantCulture); filled < all;)
            {
                filled += Receive(filled);
            }
        }
        else if (Header(head, "Transfer-Encoding") == "chunked")
        {
            while (!room.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8))
            {
                filled += Receive(filled);
            }
        }
        else
        {
            throw new IOException($"an answer of unknown length to {path}");
        }

        var bytes = room.AsSpan(body, filled - body);
        var isChunked = Header(head, "Content-Length") is null;
        return new HttpAnswer(
            int.Parse(head.AsSpan(9, 3), CultureInfo.InvariantCulture),
            Encoding.UTF8.GetString(isChunked ? Joined(bytes) : bytes));
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    // The chunks of a body one after the other: each is its length in hexadecimal digits, a line's end, its
    // bytes and a line's end.
    private static ReadOnlySpan<byte> Joined(Span<byte> chunks)
    {
        var (read, written) = (0, 0);
        while (true)
        {
            var digits = chunks[read..].IndexOf("\r\n"u8);
            var length = int.Parse(chunks.Slice(read, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                return chunks[..written];
            }

            read += digits + 2;
            chunks.Slice(read, length).CopyTo(chunks[written..]);
            read += length + 2;
            written += length;
        }
    }

    private static string? Header(string head, string name)
    {
        var start = head.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        start += name.Length + 4;
        return head[start..head.IndexOf('\r', start)];
    }

    private int Receive(int filled)
    {
        if (filled == room.Length)
        {
            Array.Resize(ref room, room.Length * 2);
        }

        return socket.Receive(room.AsSpan(filled)) is > 0 and var read
            ? read
            : throw new IOException("the connection was closed");
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body.</param>
internal readonly record struct HttpAnswer(int Status, string Body)
{
    /// <summary>A number of the body's JSON by its name, which stands there once.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public double Number(string name)
    {
        var start = Body.LastIndexOf($"\"{name}\":", StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FormatException($"no {name} in {Body}");
        }

        start += name.Length + 3;
        var end = Body.AsSpan(start).IndexOfAny(',', '}');
        return double.Parse(Body.AsSpan(start, end), CultureInfo.InvariantCulture);
    }
}
