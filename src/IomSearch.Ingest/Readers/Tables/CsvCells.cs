using System.Text;

namespace IomSearch.Ingest.Readers.Tables;

/// <summary>Takes a row apart into cells, a line at a time (RFC 4180).</summary>
/// <remarks>
/// Row  := Cell (delimiter Cell)*     Cell := plain | '"' (any but '"' | '""')* '"' blank*
/// A quote inside a plain cell is a character like any other. Behind a closing quote only blanks may stand.
/// </remarks>
/// <param name="delimiter">The sign between cells.</param>
internal sealed class CsvCells(char delimiter)
{
    private readonly List<string> cells = [];
    private readonly StringBuilder cell = new();
    private State state = State.Start;

    private enum State
    {
        Start,
        Plain,
        Quoted,
        Closed,
    }

    /// <summary>Whether the row goes on in the next line.</summary>
    public bool IsOpen => state == State.Quoted;

    /// <summary>The cells so far; those of the whole row when it is not open.</summary>
    public IReadOnlyList<string> Cells => cells;

    /// <summary>Takes the next line of the row, without its line feed; false when it breaks the grammar.</summary>
    public bool TryTake(string line)
    {
        var end = line.Length;
        for (var at = 0; at < end; at++)
        {
            var c = line[at];
            switch (state)
            {
                case State.Start when c == '"':
                    state = State.Quoted;
                    break;
                case State.Quoted when c == '"' && at + 1 < end && line[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case State.Quoted when c == '"':
                    state = State.Closed;
                    break;
                case State.Start or State.Plain or State.Closed when c == delimiter:
                    Close();
                    break;
                case State.Closed when c is ' ' or '\r':
                    break;
                case State.Closed:
                    return false;
                case State.Quoted:
                    cell.Append(c);
                    break;
                default:
                    if (c != '\r' || at + 1 < end)
                    {
                        cell.Append(c);
                        state = State.Plain;
                    }

                    break;
            }
        }

        if (state == State.Quoted)
        {
            cell.Append('\n');
        }
        else
        {
            Close();
        }

        return true;
    }

    private void Close()
    {
        cells.Add(cell.ToString());
        cell.Clear();
        state = State.Start;
    }
}
