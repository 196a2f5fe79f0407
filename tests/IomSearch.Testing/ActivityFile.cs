using System.Globalization;
using System.Text;

namespace IomSearch.Testing;

/// <summary>Writes files of aid activities (IATI 2.03) of any size, the same from the same seed.</summary>
public static class ActivityFile
{
    private static readonly string[] Words =
        ("migrants support training return health border water shelter community rights youth women data partners "
            + "state local camp legal skills work").Split(' ');

    private static readonly string[] Countries =
        "SO ET SD KE UG NE ML TD NG LY EG JO LB IQ AF BD MM VN CO VE".Split(' ');
    private static readonly string[] Donors = ["Norway", "European Union", "Japan", "USAID", "Sweden",
        "Asian Development Bank"];
    private static readonly string[] Sectors = ["72010", "15190", "12220", "14030", "16030", "31120"];

    /// <summary>Writes activities until the file has the size, and closes the list.</summary>
    /// <param name="file">The path.</param>
    /// <param name="bytes">The least size.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>How many activities it has.</returns>
    public static int Write(string file, long bytes, int seed)
    {
        var random = new Random(seed);
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
        var count = 0;
        for (var written = 0L; written < bytes; count++)
        {
            var activity = Activity(random, count);
            writer.Write(activity);
            written += activity.Length;
        }

        writer.Write("</iati-activities>\n");
        return count;
    }

    private static string Activity(Random random, int number)
    {
        var text = new StringBuilder();
        var year = random.Next(2005, 2024);
        text.Append(CultureInfo.InvariantCulture, $"""
              <iati-activity default-currency="USD" xml:lang="en" last-updated-datetime="{year}-06-01">
                <iati-identifier>XX-TEST-{number}</iati-identifier>
                <reporting-org ref="XX-TEST" type="40"><narrative>Test Organisation</narrative></reporting-org>
                <title><narrative>{Prose(random, 8)}</narrative>
                <narrative xml:lang="fr">{Prose(random,
                    8)}</narrative></title>
                <description type="1"><narrative>{Prose(random, random.Next(60, 200))}</narrative></description>
                <participating-org role="1" type="10"><narrative>{One(random, Donors)}</narrative></participating-org>
                <participating-org role="4" type="40"><narrative>Test Organisation</narrative></participating-org>
                <activity-status code="{random.Next(1, 5)}"/>
                <activity-date type="1" iso-date="{year}-01-15"/><activity-date type="3" iso-date="{year + 2}-12-31"/>
                <recipient-country code="{One(random, Countries)}" percentage="100"/>
                <sector vocabulary="1" code="{One(random, Sectors)}" percentage="100"/>
                <budget type="1"><period-start iso-date="{year}-01-01"/><period-end iso-date="{year}-12-31"/>
                <value currency="USD" value-date="{year}-01-01">{random.Next(10_000, 9_000_000)}</value></budget>

            """);
        for (var transaction = random.Next(0, 30); transaction > 0; transaction--)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                    <transaction><transaction-type code="{random.Next(2, 5)}"/><transaction-date iso-date="{year}-03-01"/>
                    <value currency="{(random.Next(4) == 0 ? "EUR" : "USD")}">{random.Next(1_000,
                        500_000)}.5</value></transaction>

                """);
        }

        return text.Append("  </iati-activity>\n").ToString();
    }

    private static string Prose(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => One(random, Words)));

    private static string One(Random random, string[] all) => all[random.Next(all.Length)];
}
