using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>Tables with something wrong in them.</summary>
internal static class BadTables
{
    private const string Heading = "id,title,start,year,budget,currency\n";
    private const string Open = "a quote is not closed";
    private const string Ragged = "the row has ";

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Row("a quote that is not closed", "x,\"lost,,,,", Open),
        Row("a quote that is closed in the next row", "x,\"lost,,,,\ny,\"found\",,,,", Open, "g1 y g2"),
        Row("a quote that the next row's quotes leave open", "x,\"lost,,,,\ny,\"a \"\"b\"\" c\",,,,", Open, "g1 y g2"),
        Row("a quoted cell that closes in a row of another length", "x,\"lost\nfound\",,", Open),
        Row("text behind a closing quote", "x,\"T\"lost,,,,", "text stands behind a closing quote"),
        Row("a quote inside quotes that is not doubled", "x,\"a \"b\" c\",,,,", "text stands behind a closing quote"),
        Row("too few cells", "x,T,,", Ragged + "4 cells, and the heading 6"),
        Row("one cell", "lost", Ragged + "1 cell, and the heading 6"),
        Row("too many cells", "x,T,,,,,more", Ragged + "7 cells, and the heading 6"),
        Row("a NUL", "x,a\0b,,,,", "it holds a NUL byte"),
        Row("a date that is none", "x,T,2013-02-31,,,", "'start' is a date"),
        Row("a year that is none", "x,T,,19,,", "'year' is a year from 1900 to 2100"),
        Row("an amount that is none", "x,T,,,much,USD", "'budget' is an amount"),
        Row("an amount below nothing", "x,T,,,-5,USD", "'budget' is an amount"),
        Row("a currency that is none", "x,T,,,5,XYZ", "'currency' is an ISO 4217 code"),
        Row("neither title nor description", "x,,,,,", "neither a title nor a description"),
        Row("a row that is too long", $"x,{new string('y', 300)},,,,", "306 characters; the limit is 200") with
        {
            Limits = new ReadLimits { LineCharacters = 200 },
        },
        Row("a quoted cell of more lines than a row may have",
            $"x,\"{string.Concat(Enumerable.Repeat("a,b\n", 1_200))}", Open) with
        {
            Bytes = Encoding.UTF8.GetBytes(
                $"id,title\ng1,T\nx,\"{string.Concat(Enumerable.Repeat("\n", 1_200))}g2,T\n"),
        },
        new("a quote that is not closed in the last row", "bad.csv", Heading + "g1,T,,,,\nx,\"lost", Open)
        {
            Good = "g1",
            Line = 3,
        },
        new("a byte of no known encoding", "bad.csv",
            [.. "id,title\ng1,T\nx,a"u8, 0x81, .. "\ng2,T\n"u8], "the byte 81 is neither UTF-8 nor windows-1252")
            { Good = "g1 g2" },
        new("cut inside a character", "bad.csv", [.. "id,title\ng1,T\nx,Caf"u8, 0xC3], "ends inside a UTF-8 character")
        {
            Good = "g1",
            Line = 3,
        },
        new("a ragged row between semicolons", "bad.csv", "id;title\ng1;T\nx\ng2;T\n", Ragged + "1 cell")
        {
            Good = "g1 g2",
            Line = 3,
        },
        new("a ragged row between tabs", "bad.tsv", "id\ttitle\ng1\tT\nx\ty\tz\ng2\tT\n", Ragged + "3 cells")
            { Good = "g1 g2" },
        new("a ragged row between bars", "bad.csv", "id|title\ng1|T\nx\ng2|T\n", Ragged + "1 cell") { Good = "g1 g2" },
        new("a ragged row between CRs", "bad.csv", "id,title\rg1,T\rx\rg2,T\r", Ragged + "1 cell")
            { Good = "g1 g2", Line = 3 },
        new("a ragged row between mixed line ends", "bad.csv", "id,title\r\ng1,T\nx\r\ng2,T", Ragged + "1 cell")
            { Good = "g1 g2" },
        new("a ragged row behind a BOM", "bad.csv", "\uFEFFid,title\ng1,T\nx\ng2,T\n", Ragged + "1 cell")
            { Good = "g1 g2" },
        new("a ragged row in UTF-16", "bad.csv",
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("id,title\ng1,T\nx\ng2,T\n")], Ragged + "1 cell")
            { Good = "g1 g2" },
        Whole("no heading that is known", "foo,bar\n1,2\n", "no column has a heading for a title"),
        Whole("a heading twice", "id,title,Title\n1,a,b\n", "the heading 'title' stands twice"),
        Whole("a heading with an open quote", "id,\"title\n1,a\n",
            "the headings cannot be read: a quote is not closed"),
        Whole("a heading with a NUL", "id,ti\0tle\n1,a\n", "the headings cannot be read: the line is binary"),
        Whole("a heading that is too long", $"id,title,{new string('x', 300)}\n1,a,b\n",
            "the headings cannot be read: the line has 309") with
        {
            Limits = new ReadLimits { LineCharacters = 200 },
        },
        Whole("headings alone", "id,title\n", "there is no row below the headings"),
        Whole("blanks alone", " \n\n", "the file is empty"),
        Whole("a workbook under another name", "PK\u0003\u0004\0\0", "the headings cannot be read"),
        Whole("a web page under another name", "<html><body>\n<p>x</p>\n", "no column has a heading for a title"),
        Whole("a line of a gigabyte", "id,title\n",
            "the line has 1,073,741,815 characters; the limit is 1,048,576") with
        {
            FilledTo = 1L << 30,
            Line = 2,
        },
    ];

    private static BadFile Whole(string wrong, string text, string reason) => new(wrong, "bad.csv", text, reason);

    private static BadFile Row(string wrong, string row, string reason, string good = "g1 g2") =>
        new(wrong, "bad.csv", $"{Heading}g1,T,,,,\n{row}\ng2,T,,,,\n", reason) { Good = good, Line = 3 };
}
