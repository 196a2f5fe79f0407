using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>Files that cannot be read, each with words of the reason that has to be given.</summary>
internal static class BadPapers
{
    private const string Page = "<!DOCTYPE html><html lang=\"en\"><head><title>Wells for Kenya</title></head><body>"
        + "<main><h1>Wells for Kenya</h1><p>The project digs wells in the dry north of Kenya and trains those who keep"
        + " them.</p>";

    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Cut = "the file was cut";
    private const string Nothing = "there is no ";
    private const string Unsound = "well-formed";
    private const string TooDeep = "nested more than 256 deep";
    private const string Archive = "does not begin as a ZIP archive";
    private const string Broken = "broken";

    /// <summary>The cases by name: the file's name, its bytes, words of the reason.</summary>
    public static IEnumerable<(string Name, string File, Func<byte[]> Bytes, string Reason)> Cases() =>
    [
        .. Pages().Select(Named), .. Texts().Select(Named), .. Pdfs().Select(Named), .. Words().Select(Named),
        .. Sheets().Select(Named), .. Cuts(),
    ];

    private static (string, string, Func<byte[]>, string) Named((string File, Func<byte[]> Bytes, string Reason) bad) =>
        (bad.File, bad.File, bad.Bytes, bad.Reason);

    private static IEnumerable<(string File, Func<byte[]> Bytes, string Reason)> Pages() =>
    [
        ("empty.html", () => [], "the file is empty"),
        ("blank.html", Text(" \n\t\n "), "the file is empty"),
        ("nul.html", Text(Page + "\0</main></body></html>"), "NUL"),
        ("nul-first.html", Text("\0" + Page), "NUL"),
        ("binary.html", () => [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 3], "NUL"),
        ("utf16-without-mark.html", () => Encoding.Unicode.GetBytes(Page + "</main></body></html>"), "NUL"),
        ("byte-of-no-encoding.html", () => [.. Bytes(Page), 0x81, .. Bytes("</main></body></html>")],
            "neither UTF-8 nor"),
        ("cut-in-character.html", () => [.. Bytes(Page), 0xC3], "cut"),
        ("lying-charset.html", () => [.. Bytes("<html><head><meta charset=utf-8></head><body><h1>A</h1>"), 0x9D,
            .. Bytes("</body></html>")], "neither UTF-8 nor"),
        ("unknown-charset.html", () => [.. Bytes("<html><head><meta charset=klingon></head><body>"), 0x8F,
            .. Bytes("</body></html>")], "neither UTF-8 nor"),
        ("deep-divs.html", Text(Deep("div", 3_000)), TooDeep),
        ("deep-open-divs.html", Text(Page + Many("<div>", 3_000)), TooDeep),
        ("deep-spans.html", Text(Deep("span", 3_000)), TooDeep),
        ("deep-fonts.html", Text(Page + Many("<font color=\"#1\">", 3_000) + "</html>"), TooDeep),
        ("deep-tables.html", Text(Page + Many("<table><tr><td>", 3_000) + "</html>"), TooDeep),
        ("deep-lists.html", Text(Page + Many("<ul><li>", 3_000) + "</html>"), TooDeep),
        ("deep-blockquotes.html", Text(Deep("blockquote", 3_000)), TooDeep),
        ("deep-svg.html", Text(Page + "<svg>" + Many("<g>", 3_000)), TooDeep),
        ("deep-custom.html", Text(Deep("x-y", 100_000)), TooDeep),
        ("many-elements.html", Text(Page + Many("<p>a", 250_000) + "</main></body></html>"),
            "elements; the limit is 200,000"),
        ("many-breaks.html", Text(Page + Many("<br>", 250_000) + "</main></body></html>"),
            "elements; the limit is 200,000"),
        ("fonts-times-paragraphs.html", Text(Page + string.Concat(Enumerable.Range(0, 200).Select(at =>
            $"<font size={at}>"))
            + Many("<p>a", 20_000)), Cut),
        ("script-only.html", Text("<html><head><title>App</title></head><body><div id=root></div><script>render('" +
            "The project aims to help.')</script></body></html>"), Nothing),
        ("noscript-only.html", Text("<html><body><noscript>The project aims to help people.</noscript></body></html>"),
            Nothing),
        ("style-only.html", Text("<html><head><style>p{}</style></head><body></body></html>"), Nothing),
        ("frames.html", Text("<html><head><title>F</title></head><frameset cols=*><frame src=a></frameset></html>"),
            Nothing),
        ("menus-only.html",
            Text("<html><body><nav><a>Home</a><a>About</a></nav><footer>Contact</footer></body></html>"), Nothing),
        ("heading-only.html", Text("<html><body><main><h1>Wells for Kenya</h1></main></body></html>"), "there is no"),
        ("image-only.html", Text("<html><body><img src=a.png alt=Photo></body></html>"), Nothing),
        ("comment-only.html", Text("<!-- The project aims to help. -->"), Nothing),
        ("doctype-only.html", Text("<!DOCTYPE html>"), Nothing),
        ("not-found.html", Text("<html><head><title>404</title></head><body></body></html>"), Nothing),
        ("hidden-only.html", Text("<html><body><div hidden><h1>A B C</h1><p>The project"
            + " helps.</p></div></body></html>"), Nothing),
        ("redirect.html", Text("<html><head><meta http-equiv=refresh content='0;url=/'></head><body></body></html>"),
            Nothing),
        ("cut-in-tag.html", Text(Page + "<p class=\"lead"), Cut),
        ("cut-in-end-tag.html", Text(Page + "<p>It works</p></ma"), Cut),
        ("cut-in-paragraph.html", Text(Page + "<p>It trains those who"), Cut),
        ("cut-in-menu.html", Text("<html><body><nav><ul><li>Home"), Cut),
        ("cut-in-table.html", Text(Page + "<table><tr><td>Donor<td>Jap"), Cut),
        ("giant-attribute-cut.html", Text(Page + "<p title=\"" + new string('x', 8 << 20)), Cut),
        ("large.html", () => Bytes(Page + new string('x', 34 << 20)), "the limit is 33,554,432"),
        ("picture-named.html", () => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13], "NUL"),
    ];

    private static IEnumerable<(string File, Func<byte[]> Bytes, string Reason)> Texts() =>
    [
        ("empty.txt", () => [], "the file is empty"),
        ("blank.txt", Text("\r\n \r\n"), "the file is empty"),
        ("nul.txt", Text("A title of a project\n\0\n"), "NUL"),
        ("utf16.txt", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("The project helps.")], "UTF-16"),
        ("utf16-big.txt", () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("The project helps.")], "UTF-16"),
        ("byte-of-no-encoding.txt", () => [.. Bytes("The project "), 0x90, .. Bytes("helps.")], "neither UTF-8 nor"),
        ("cut-in-character.txt", () => [.. Bytes("Wells\nThe project helps people in C"), 0xC3], "cut"),
        ("cut-in-sentence.txt", Text("Wells for the North\nThe project digs wells and trains people who will"), Cut),
        ("cut-in-list.txt", Text("Wells for the North\nThe project digs wells:\n- by hand,"), Cut),
        ("cut-behind-label.txt", Text("Wells for the North\nThe project digs wells in Kenya.\nDonor:"), Cut),
        ("long-line.txt", Text(new string('x', 2 << 20)), "the limit is 1,048,576"),
        ("large.txt", () => Bytes(string.Concat(Enumerable.Repeat("line\n", 7 << 20))), "the limit is 33,554,432"),
        ("menu.txt", Text("Home\nHome\nAbout\nAbout\nContact\nContact\n"), "there is no"),
        ("title-only.txt", Text("Wells for the North of Kenya\n"), "there is no"),
    ];

    private static IEnumerable<(string File, Func<byte[]> Bytes, string Reason)> Pdfs() =>
    [
        ("empty.pdf", () => [], "the file is empty"),
        ("text.pdf", Text("This is no PDF."), "no PDF"),
        ("html.pdf", Text(Page), "no PDF"),
        ("zip.pdf", () => MadeOffice.DocxOf("# A"), "no PDF"),
        ("header-only.pdf", Text("%PDF-1.7\n"), Cut),
        ("half.pdf", () => Half(MadePdf.Of("Wells for Kenya\n\nThe project digs wells.")), Cut),
        ("no-objects.pdf", Text("%PDF-1.4\n%%EOF\n"), "cannot read the PDF"),
        ("garbage.pdf", Text("%PDF-1.4\n" + new string('z', 5_000) + "\n%%EOF\n"), "cannot read the PDF"),
        ("encrypted.pdf", () => MadePdf.Of("Secret", "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
            + $"/O <{new string('1', 64)}> /U <{new string('2', 64)}> >>"), "encrypted"),
        ("unknown-lock.pdf", () => MadePdf.Of("Secret", "/Encrypt << /Filter /Unknown /V 9 >>"), "the PDF"),
        ("no-text.pdf", () => MadePdf.Of(""), "no text"),
        ("blank-pages.pdf", () => MadePdf.Of("\f\f\f"), "no text"),
        ("words-only.pdf", () => MadePdf.Of("Menu"), "there is no"),
        ("loop-of-pages.pdf", Text("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type "
            + "/Pages /Kids [2 0 R] /Count 1 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"), "the PDF"),
        ("no-catalogue.pdf", Text("%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< /Size 1 >>\n%%EOF\n"),
            "cannot read the PDF"),
    ];

    private static IEnumerable<(string File, Func<byte[]> Bytes, string Reason)> Words() =>
    [
        ("empty.docx", () => [], "the file is empty"),
        ("text.docx", Text("This is no document."), Archive),
        ("html.docx", Text(Page), Archive),
        ("old.docx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
            "encrypted or in the format of before"),
        ("half.docx", () => Half(MadeOffice.DocxOf("# Wells\nThe project digs wells.")), Broken),
        ("no-list.docx", Text("PK\u0003\u0004 and nothing behind it"), Broken),
        ("no-types.docx", () => MadeOffice.Zip(("word/document.xml", "<a/>")), "[Content_Types].xml"),
        ("no-document.docx", () => MadeOffice.Zip(("[Content_Types].xml", MadeOffice.Types)), "no word/document.xml"),
        ("sheet-inside.docx", () => MadeOffice.Xlsx(["Title", "Donor"], ["A", "B"]), "no word/document.xml"),
        ("traversal.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("../../evil.xml", "<a/>")),
            "a place outside"),
        ("traversal-back.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("word\\..\\..\\evil", "a")),
            "a place outside"),
        ("rooted.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("/etc/passwd", "a")), "a place outside"),
        ("drive.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("C:/evil", "a")), "a place outside"),
        ("bomb.docx", () => MadeOffice.Docx(new string(' ', 100 << 20)), "grows more than 200 times"),
        ("bomb-beside.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("word/media/a", new string('a',
            50 << 20))),
            "grows more than 200 times"),
        ("many-parts.docx", () => MadeOffice.Zip(Enumerable.Range(0, 10_001).Select(at => ($"p{at}", ""))),
            "parts; the limit is 10,000"),
        ("doctype.docx", () => Document("<!DOCTYPE a [<!ENTITY e \"x\">]><w:document " + Word + "/>"),
            "document type definition"),
        ("laughs.docx", () => Document("<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><l>&b;</l>"),
            "document type definition"),
        ("outside-entity.docx", () => Document("<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>"),
            "document type definition"),
        ("cut-xml.docx", () => Document("<w:document " + Word + "><w:body><w:p>"), Unsound),
        ("wrong-end.docx", () => Document("<w:document " + Word + "></w:body>"), Unsound),
        ("no-xml.docx", () => Document("This is text."), Unsound),
        ("empty-part.docx", () => Document(""), Unsound),
        ("nul-in-xml.docx", () => Document("<w:document " + Word + ">\0</w:document>"), Unsound),
        ("undeclared-entity.docx", () => Document("<w:document " + Word + ">&nbsp;</w:document>"), Unsound),
        ("two-roots.docx", () => Document("<a/><b/>"), Unsound),
        ("deep.docx", () => MadeOffice.Docx(Many("<w:sdt>", 3_000) + Many("</w:sdt>", 3_000)), TooDeep),
        ("deep-tables.docx", () => MadeOffice.Docx(Many("<w:tbl><w:tr><w:tc>", 1_000) + Many("</w:tc></w:tr></w:tbl>",
            1_000)),
            TooDeep),
        ("no-text.docx", () => MadeOffice.Docx("<w:p/>"), "holds no text"),
        ("deleted-text.docx", () => MadeOffice.Docx("<w:p><w:del><w:r><w:t>Gone</w:t></w:r></w:del></w:p>"),
            "holds no text"),
        ("heading-only.docx", () => MadeOffice.DocxOf("# Wells for Kenya"), "there is no"),
        ("doctype-in-styles.docx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("word/styles.xml",
            "<!DOCTYPE a><a/>"),
            ("word/document.xml", "<a/>")), "document type definition"),
    ];

    private static IEnumerable<(string File, Func<byte[]> Bytes, string Reason)> Sheets() =>
    [
        ("empty.xlsx", () => [], "the file is empty"),
        ("text.xlsx", Text("Title,Donor\nA,B\n"), Archive),
        ("old.xlsx", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0],
            "encrypted or in the format of before"),
        ("half.xlsx", () => Half(MadeOffice.Xlsx(["Title", "Donor"], ["A", "B"])), Broken),
        ("no-types.xlsx", () => MadeOffice.Zip(("xl/workbook.xml", "<a/>")), "[Content_Types].xml"),
        ("no-workbook.xlsx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>")), "no xl/workbook.xml"),
        ("document-inside.xlsx", () => MadeOffice.DocxOf("# Wells"), "no xl/workbook.xml"),
        ("traversal.xlsx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("xl/../../x", "a")),
            "a place outside"),
        ("bomb.xlsx", () => MadeOffice.XlsxOf(new string(' ', 100 << 20)), "grows more than 200 times"),
        ("doctype.xlsx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.xml", "<!DOCTYPE a><a/>")),
            "document type definition"),
        ("doctype-in-words.xlsx", () => MadeOffice.XlsxOf("", ("xl/sharedStrings.xml",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")),
            "document type definition"),
        ("cut-sheet.xlsx", () => MadeOffice.XlsxOf("<row><c>"), Unsound),
        ("deep.xlsx", () => MadeOffice.XlsxOf(Many("<a>", 3_000) + Many("</a>", 3_000)), TooDeep),
        ("no-headings.xlsx", () => MadeOffice.Xlsx(["1", "2"], ["3", "4"]), "no sheet has a row of headings"),
        ("no-rows.xlsx", () => MadeOffice.XlsxOf(""), "no sheet has a row of headings"),
        ("headings-only-far-down.xlsx",
            () => MadeOffice.Xlsx([.. Enumerable.Repeat(new[] { "x", "y" }, 25), ["Title", "Donor"]]),
            "no sheet has a row of headings"),
        ("no-title.xlsx", () => MadeOffice.Xlsx(["Title", "Donor"], ["", "Japan"]),
            "there is neither a title nor a description"),
        ("no-relation.xlsx", () => MadeOffice.Zip(("[Content_Types].xml", "<a/>"), ("xl/workbook.xml",
            "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>")), "no sheet has a row of headings"),
    ];

    /// <summary>A whole page cut at each tenth of its length, behind its start.</summary>
    private static IEnumerable<(string, string, Func<byte[]>, string)> Cuts() => Enumerable.Range(4, 6).Select(tenth =>
        ($"page-cut-at-{tenth}0-percent.html", $"cut{tenth}.html", new Func<byte[]>(() =>
        {
            var whole = Bytes(Page + "<p>It is paid for by the Government of Japan.</p></main></body></html>");
            return whole[..(whole.Length * tenth / 10)];
        }), Cut));

    private static byte[] Document(string xml) =>
        MadeOffice.Zip(("[Content_Types].xml", MadeOffice.Types), ("word/document.xml", xml));

    private static Func<byte[]> Text(string text) => () => Bytes(text);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Half(byte[] whole) => whole[..(whole.Length / 2)];

    private static string Deep(string element, int times) =>
        Page + Many($"<{element}>", times) + "x" + Many($"</{element}>", times) + "</main></body></html>";

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
