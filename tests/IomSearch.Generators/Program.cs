using IomSearch.Generators;

// Writes the generated tables of the engine anew.
// usage: IomSearch.Generators <folder of the Unicode Character Database> <root of the checkout>
if (args.Length != 2)
{
    Console.Error.WriteLine(
        "usage: IomSearch.Generators <folder of the Unicode Character Database> <root of the checkout>");
    return 2;
}

foreach (var (path, text) in GeneratedTables.From(args[0]))
{
    File.WriteAllText(Path.Combine(args[1], path), text);
    Console.WriteLine(path);
}

return 0;
