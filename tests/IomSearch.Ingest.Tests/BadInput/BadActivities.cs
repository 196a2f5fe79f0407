using System.Text;

namespace IomSearch.Ingest.Tests.BadInput;

/// <summary>Files of activities with something wrong in them.</summary>
internal static class BadActivities
{
    private const string Dtd = "document type definition";
    private const string Cut = "it was cut";
    private const string NoXml = "it is no XML";

    public static IReadOnlyList<BadFile> All { get; } =
    [
        Whole("entities that grow to gigabytes", "<!DOCTYPE iati-activities [<!ENTITY a 'ha'>"
            + string.Concat(Enumerable.Range(0, 9).Select(n => $"<!ENTITY {(char)('b' + n)} '{string.Concat(
                Enumerable.Repeat($"&{(char)('a' + n)};", 10))}'>")) + "]>" + List(One("x", "&j;")), Dtd, 1),
        Whole("one long entity named often", $"<!DOCTYPE a [<!ENTITY a '{new string('x', 50_000)}'>]>"
            + List(One("x", string.Concat(Enumerable.Repeat("&a;", 5_000)))), Dtd, 1),
        Whole("an entity of a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + List(One("x",
            "&x;")), Dtd, 1),
        Whole("an entity of an address", "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://localhost/x'>]>" + List(One("x")),
            Dtd, 1),
        Whole("a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://localhost/x'> %x;]>" + List(One("x")),
            Dtd, 1),
        Whole("a DTD elsewhere", "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'>"
            + List(One("x")), Dtd, 2),
        Whole("a DTD without entities", "<!DOCTYPE iati-activities>" + List(One("x")), Dtd, 1),
        Whole("a DTD behind a comment", "<!-- <iati-activity> -->\n<!DOCTYPE a []>" + List(One("x")), Dtd, 2),
        Whole("a DTD in front of the first tag alone", "<!DOCTYPE a [", Dtd, 1),
        Between("a DTD inside an activity", One("x", "<!DOCTYPE a>"), NoXml),
        Between("an entity that nothing declares", One("x", "&boom;"), "undeclared entity"),
        Between("3,000 elements inside each other", One("x", Deep("description", 3_000)), "deep inside each other"),
        Between("3,000 unknown elements inside each other", One("x", Deep("x", 3_000)), "deep inside each other"),
        Between("3,000 elements inside each other that are not closed", One("x", Nest("<a>", 3_000)),
            "deep inside each other"),
        Between("more elements than an element may hold", One("x",
            $"<transaction>{Nest("<value/>", 20_001)}</transaction>"),
            "holds more than 20000 others"),
        Between("end tags in the wrong order", One("x", "<a><b></a></b>"), NoXml),
        Between("an end tag without a start", One("x", "</b>"), NoXml),
        Between("an attribute without quotes", One("x", "<sector code=1/>"), NoXml),
        Between("an attribute twice", One("x", "<sector code='1' code='2'/>"), NoXml),
        Between("a tag inside an attribute", One("x", "<sector code='<b>'/>"), NoXml),
        Between("an ampersand alone", One("x", "<description>A & B</description>"), NoXml),
        Between("a control character by number", One("x", "<description>&#1;</description>"), NoXml),
        Between("a control character", One("x", "<description>\u0001</description>"), NoXml),
        Between("a NUL", One("x", "<description>a\0b</description>"), NoXml),
        Between("half a pair by number", One("x", "<description>&#xD800;</description>"), NoXml),
        Between("a prefix that nothing declares", One("x", "<iom:a/>"), "undeclared prefix"),
        Between("the end of a section without its start", One("x", "<description>]]></description>"), NoXml),
        Between("a declaration in the middle", One("x", "<?xml version='1.0'?>"), NoXml),
        Between("a name that starts with a figure", One("x", "<1a/>"), NoXml),
        Between("a comment without its end", One("x", "<!-- lost"), "has no end -->"),
        Between("a CDATA section without its end", One("x", "<description><![CDATA[ lost </description>"),
            "has no end ]]>"),
        Between("an instruction without its end", One("x", "<?php lost"), "has no end ?>"),
        Between("a quote that is not closed in the activity's tag",
            "<iati-activity xml:lang='en>\n<a/></iati-activity>",
            "the tag <iati-activity> is not closed"),
        Between("an activity that is not closed", One("x").Replace("</iati-activity>", "", StringComparison.Ordinal),
            "not closed before the next one starts", line: 3),
        Between("no identifier", "<iati-activity><title>T</title></iati-activity>", "has no iati-identifier", line: 3),
        Between("a blank identifier", "<iati-activity><iati-identifier> \n </iati-identifier></iati-activity>",
            "has no iati-identifier"),
        Between("neither title nor description", "<iati-activity><iati-identifier>x</iati-identifier></iati-activity>",
            "neither a title nor a description"),
        Between("an activity of nothing", "<iati-activity/>", "has no iati-identifier"),
        Between("text outside any activity", "lost words", "text outside any activity: 'lost words'", line: 3),
        Between("another element", "<organisation/>", "'<organisation/>", line: 3),
        Between("a second list", "<iati-activities>", "is no activity", line: 3),
        Between("an activity that is too long", One("x", new string('y', 6_000)), "more than 5,000 characters") with
        {
            Limits = new ReadLimits { XmlRecordCharacters = 5_000 },
        },
        Between("an activity with an attribute that is too long", $"<iati-activity a='{new string('y', 70_000)}'/>",
            "the tag <iati-activity> is not closed"),
        Between("bytes that are no UTF-8", "@", "no character of the encoding") with
        {
            Bytes = Replaced(Lines(One("g1"), One("x", "<description>Caf@</description>"), One("g2")), 0xE9),
        },
        Between("bytes that are no ASCII, which it says it is", "@", "no character of the encoding") with
        {
            Bytes = Replaced("<?xml version='1.0' encoding='us-ascii'?>" + Lines(One("g1"), One("x", "@"),
                One("g2")), 0xE9),
        },
        new("an activity that the list does not close", "bad.xml", $"<iati-activities>\n{One("g1")}\n<iati-activity>\n"
            + "</iati-activities>", "not closed before </iati-activities>") { Good = "g1", Line = 3 },
        new("cut inside an activity", "bad.xml", $"<iati-activities>\n{One("g1")}\n<iati-activity><title>Lo", Cut)
        {
            Good = "g1",
            Line = 3,
        },
        new("cut behind an activity", "bad.xml", $"<iati-activities>\n{One("g1")}\n", "ends before </iati-activities>")
        {
            Good = "g1",
        },
        new("cut inside a section", "bad.xml", $"<iati-activities>{One("g1")}<iati-activity><title><![CDATA[Lo",
            "has no end")
        {
            Good = "g1",
        },
        new("text behind the end", "bad.xml", $"{List(One("g1"))} more", "text outside any activity: 'more'")
            { Good = "g1" },
        Whole("cut inside the list's tag", "<iati-activities version='2", "is not closed", 1),
        Whole("cut inside a comment", "<iati-activities><!-- <iati-activity>", "ends inside a comment", 1),
        Whole("cut inside the declaration", "<?xml version='1.0", "ends inside a processing instruction", 1),
        Whole("a list's tag that is no XML", "<iati-activities version=2>" + List(""), NoXml, 1),
        Whole("a list of nothing", List(""), "there is no activity in the file"),
        Whole("blanks alone", " \n \n", "there is no element in the file"),
        Whole("a web page", "<html><body>" + One("x") + "</body></html>", "starts with '<html>"),
        Whole("a list of organisations", "<iati-organisations/>", "starts with '<iati-organisations/>'"),
        Whole("a record in JSON", "{\"id\": 1}", "text outside any activity"),
        Whole("an encoding that it is not in", "<?xml version='1.0' encoding='UTF-16'?>" + List(One("x")),
            "says that it is in utf-16"),
        Whole("an encoding that is not known", "<?xml version='1.0' encoding='x-iom'?>" + List(One("x")),
            "in x-iom, which is not known"),
        Whole("a gigabyte of NUL", "<iati-activities>", "text outside any activity") with { FilledTo = 1L << 30 },
        Whole("an activity of a gigabyte", "<iati-activities><iati-activity><title>",
            "more than 16,777,216 characters") with
        {
            FilledTo = 1L << 30,
        },
        Whole("a comment of a gigabyte", "<iati-activities><!-- ", "ends inside a comment") with
        {
            FilledTo = 1L << 30,
        },
    ];

    private static BadFile Whole(string wrong, string text, string reason, int? line = null) =>
        new(wrong, "bad.xml", text, reason) { Line = line };

    private static BadFile Between(string wrong, string bad, string reason, int? line = null) =>
        new(wrong, "bad.xml", Lines(One("g1"), bad, One("g2")), reason) { Good = "g1 g2", Line = line };

    private static string Lines(params string[] activities) => List('\n' + string.Join('\n', activities) + '\n');

    private static string List(string activities) => $"<iati-activities version='2.03'>{activities}</iati-activities>";

    private static string One(string id, string inside = "") =>
        $"<iati-activity><iati-identifier>{id}</iati-identifier><title>T</title>{inside}</iati-activity>";

    private static string Nest(string tag, int count) => new StringBuilder().Insert(0, tag, count).ToString();

    private static string Deep(string name, int depth) => Nest($"<{name}>", depth) + Nest($"</{name}>", depth);

    private static byte[] Replaced(string text, byte value) =>
        [.. Encoding.UTF8.GetBytes(text).Select(b => b == (byte)'@' ? value : b)];
}
