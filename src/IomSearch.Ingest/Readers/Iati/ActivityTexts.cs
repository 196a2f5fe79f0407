using System.Globalization;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Takes a file of activities apart without reading the XML of any of them, so that a broken one never keeps
/// the next from being read.</summary>
/// <remarks>
/// File := prolog ("&lt;iati-activities" ... "&gt;" Activity* "&lt;/iati-activities&gt;" | Activity)
/// Only the tags of activities, comments, CDATA sections and processing instructions are looked at; whether an activity
/// is well formed is for its reader to say. An activity that is not closed ends where the next one starts. Memory is
/// bounded by the longest activity that is taken.
/// </remarks>
/// <param name="window">The characters of the file.</param>
/// <param name="most">The characters of the longest activity.</param>
internal sealed class ActivityTexts(CharWindow window, int most)
{
    private const string List = "iati-activities";
    private const string One = "iati-activity";
    private const int MostOfTag = 64 << 10;
    private const int MostOfQuote = 60;

    private bool isRootSeen;
    private bool isListOpen;
    private bool isEnded;

    /// <summary>The parts in order; after one that ends the file there is none.</summary>
    public IEnumerable<ActivityText> All()
    {
        while (!isEnded)
        {
            if (Next() is { } part)
            {
                yield return part;
            }
        }
    }

    private ActivityText? Next()
    {
        if (Stray() is { } stray)
        {
            return stray;
        }

        if (!window.Has(1))
        {
            return AtEnd();
        }

        if (IsTag("<" + One))
        {
            isRootSeen = true;
            return Activity();
        }

        return IsTag("<" + List) && !isRootSeen ? ListStart() : Markup();
    }

    /// <summary>Text between activities that is neither blank nor markup.</summary>
    private ActivityText.Broken? Stray()
    {
        ActivityText.Broken? stray = null;
        while (window.Has(1))
        {
            var mark = window.Rest.IndexOf('<');
            var text = mark < 0 ? window.Rest : window.Rest[..mark];
            var blank = text.Length - text.TrimStart(" \t\r\n\uFEFF").Length;
            window.Pass(blank);
            if (blank < text.Length)
            {
                stray ??= new ActivityText.Broken(window.Line,
                    $"there is text outside any activity: '{Quote(text[blank..])}'");
                window.Pass(text.Length - blank);
            }

            if (mark >= 0)
            {
                break;
            }
        }

        return stray;
    }

    private ActivityText.Broken? AtEnd()
    {
        isEnded = true;
        return !isRootSeen
            ? new ActivityText.Broken(window.Line, "there is no element in the file")
            : isListOpen
                ? new ActivityText.Broken(window.Line, $"the file ends before </{List}>: it was cut")
                : null;
    }

    /// <summary>Comments, instructions, end tags and tags of other elements.</summary>
    private ActivityText.Broken? Markup()
    {
        var line = window.Line;
        if (window.Starts("<!--"))
        {
            window.Pass(4);
            return Skip("-->", "comment", line);
        }

        if (window.Starts("<?"))
        {
            return Skip("?>", "processing instruction", line);
        }

        if (window.Starts("<!DOCTYPE"))
        {
            return Refuse(line,
                "the file has a document type definition (DTD); none is read, because it can name other "
                + "files and grow without bound: take the <!DOCTYPE ...> out");
        }

        if (IsTag("</" + List) && isListOpen)
        {
            isListOpen = false;
            return Skip(">", "end tag", line);
        }

        window.Has(MostOfQuote);
        var tag = Quote(window.Rest);
        if (!isRootSeen)
        {
            return Refuse(line, $"it is no file of IATI activities: it starts with '{tag}'");
        }

        window.Pass(1);
        _ = window.Seek("<");
        return new ActivityText.Broken(line, $"'{tag}' is no activity");
    }

    private ActivityText.Broken Refuse(int line, string reason)
    {
        isEnded = true;
        return new ActivityText.Broken(line, reason);
    }

    private ActivityText.Broken? Skip(string end, string what, int line)
    {
        if (window.Seek(end))
        {
            window.Pass(end.Length);
            return null;
        }

        return Refuse(line, $"the file ends inside a {what}: it was cut");
    }

    private ActivityText ListStart()
    {
        (isRootSeen, isListOpen) = (true, true);
        var line = window.Line;
        window.Keep();
        var isWhole = TryPassTag(out var isEmpty);
        isListOpen = !isEmpty;
        var part = isWhole
            ? new ActivityText.List(line, window.Kept)
            : (ActivityText)Refuse(line,
                $"the tag <{List}> is not closed, or has more than {Number(MostOfTag)} characters");
        window.Release();
        return part;
    }

    private ActivityText Activity()
    {
        var line = window.Line;
        window.Keep();
        var problem = TryPassTag(out var isEmpty) ? null : $"the tag <{One}> is not closed";
        while (!isEmpty)
        {
            var room = most - window.KeptLength;
            if (room < 0 || !window.Seek("<", room))
            {
                return Unfinished(line, problem);
            }

            if (IsTag("<" + One))
            {
                window.Release();
                return new ActivityText.Broken(line,
                    problem ?? "the activity is not closed before the next one starts");
            }

            if (IsTag("</" + One))
            {
                _ = window.Seek(">", MostOfTag);
                window.Pass(window.Has(1) ? 1 : 0);
                break;
            }

            if (IsTag("</" + List))
            {
                window.Release();
                return new ActivityText.Broken(line, problem ?? $"the activity is not closed before </{List}>");
            }

            // One section without an end is enough: looking for the end of each would take a time that grows with the
            // square of the length.
            if (problem is null)
            {
                problem = PassSection();
            }
            else
            {
                window.Pass(1);
            }
        }

        var xml = window.Kept;
        window.Release();
        return problem is null ? new ActivityText.Activity(line, xml) : new ActivityText.Broken(line, problem);
    }

    /// <summary>Steps over a section in which tags are text, or over one character. A section without an end is stepped
    /// into, so that the next activity is found.</summary>
    private string? PassSection()
    {
        foreach (var (start, end) in new[] { ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>") })
        {
            if (window.Starts(start))
            {
                window.Pass(start.Length);
                var before = window.KeptLength;
                if (window.Seek(end, Math.Max(0, most - before)))
                {
                    window.Pass(end.Length);
                    return null;
                }

                window.Return(window.KeptLength - before);
                return $"a section {start} in the activity has no end {end}";
            }
        }

        window.Pass(1);
        return null;
    }

    /// <summary>The activity is too long, or the file ends in it. The next one is looked for without keeping
    /// anything.</summary>
    private ActivityText.Broken Unfinished(int line, string? problem)
    {
        var isLong = window.Has(1);
        window.Release();
        while (window.Seek("<") && !IsTag("<" + One) && !IsTag("</" + List))
        {
            if (IsTag("</" + One))
            {
                _ = window.Seek(">");
                window.Pass(window.Has(1) ? 1 : 0);
                return new ActivityText.Broken(line, TooLong(problem));
            }

            window.Pass(1);
        }

        isListOpen &= isLong || window.Has(1);
        return new ActivityText.Broken(
            line, isLong ? TooLong(problem) : problem ?? "the file ends inside the activity: it was cut");
    }

    private string TooLong(string? problem) =>
        problem ?? $"the activity has more than {Number(most)} characters, which is the limit";

    /// <summary>Steps behind the tag that comes next; a '&gt;' in quotes does not end it.</summary>
    private bool TryPassTag(out bool isEmpty)
    {
        var (quote, before) = ('\0', '\0');
        isEmpty = false;
        for (var length = 0; length < MostOfTag && window.Has(1); length++)
        {
            var c = window.Rest[0];
            // No attribute holds a '<' (XML 1.0, production 10): here the next tag starts.
            if (c == '<' && length > 0)
            {
                return false;
            }

            window.Pass(1);
            if (quote == '\0' && c == '>')
            {
                isEmpty = before == '/';
                return true;
            }

            quote = quote == c ? '\0' : quote == '\0' && c is '"' or '\'' ? c : quote;
            before = c;
        }

        return false;
    }

    private bool IsTag(string tag) => window.Starts(tag)
        && (!window.Has(tag.Length + 1) || window.Rest[tag.Length] is ' ' or '\t' or '\r' or '\n' or '/' or '>');

    private static string Quote(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end];
        return (line.Length <= MostOfQuote ? line : line[..MostOfQuote]).ToString();
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
