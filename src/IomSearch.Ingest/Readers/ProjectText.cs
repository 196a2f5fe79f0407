namespace IomSearch.Ingest.Readers;

/// <summary>Puts the running text of a project together from its blocks.</summary>
internal static class ProjectText
{
    /// <summary>The paragraphs, items of a list in one paragraph a line each, and the line of the file at which each
    /// starts.</summary>
    /// <remarks>Headings stand between paragraphs; those behind the last one, and bullets that no text announces there,
    /// belong to the page and not to the project.</remarks>
    public static (List<string> Paragraphs, List<int> Lines) Of(IReadOnlyList<PageBlock> blocks)
    {
        var paragraphs = new List<string>();
        var lines = new List<int>();
        var last = LastOfText(blocks);
        var inList = false;
        for (var at = 0; at <= last; at++)
        {
            var block = blocks[at];
            if (block.Kind is BlockKind.Separator or BlockKind.Fact)
            {
                continue;
            }

            if (block.Kind == BlockKind.Bullet && inList)
            {
                paragraphs[^1] += "\n" + block.Line.Text;
                continue;
            }

            paragraphs.Add(block.Line.Text);
            lines.Add(block.Line.Number);
            inList = block.Kind == BlockKind.Bullet;
        }

        return (paragraphs, lines);
    }

    private static int LastOfText(IReadOnlyList<PageBlock> blocks)
    {
        var last = -1;
        var isOpen = false;
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            isOpen = block.Kind switch
            {
                BlockKind.Prose => true,
                BlockKind.Heading => block.Line.Text.EndsWith(':') || PageOutline.IsPartHeading(block),
                BlockKind.Bullet => isOpen,
                _ => false,
            };
            last = isOpen && block.Kind != BlockKind.Heading ? at : last;
        }

        return last;
    }
}
