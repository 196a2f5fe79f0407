namespace IomSearch.Engine.Analysis;

/// <summary>Finds the longest of many suffixes at the end of a word: a trie of the suffixes read backwards.</summary>
internal sealed class SuffixTree
{
    private readonly List<Node> nodes = [new Node('\0')];

    /// <summary>A tree of groups of suffixes.</summary>
    /// <param name="groups">The suffixes of each group, parted by spaces; the first group has the number 1.</param>
    public SuffixTree(params ReadOnlySpan<string> groups)
    {
        for (var group = 0; group < groups.Length; group++)
        {
            foreach (var suffix in groups[group].Split(' '))
            {
                Add(suffix, group + 1);
            }
        }
    }

    /// <summary>The group of the longest suffix that the word ends in, and its length; 0 and 0
    /// when there is none.</summary>
    public int Longest(ReadOnlySpan<char> word, out int length)
    {
        var found = 0;
        length = 0;
        var node = 0;
        for (var i = word.Length - 1; i >= 0 && (node = Child(node, word[i])) != 0; i--)
        {
            if (nodes[node].Group != 0)
            {
                found = nodes[node].Group;
                length = word.Length - i;
            }
        }

        return found;
    }

    private int Child(int parent, char letter)
    {
        var child = nodes[parent].FirstChild;
        while (child != 0 && nodes[child].Letter != letter)
        {
            child = nodes[child].NextSibling;
        }

        return child;
    }

    private void Add(string suffix, int group)
    {
        var node = 0;
        for (var i = suffix.Length - 1; i >= 0; i--)
        {
            var child = Child(node, suffix[i]);
            if (child == 0)
            {
                child = nodes.Count;
                nodes.Add(new Node(suffix[i]) { NextSibling = nodes[node].FirstChild });
                nodes[node].FirstChild = child;
            }

            node = child;
        }

        nodes[node].Group = group;
    }

    private sealed class Node(char letter)
    {
        public char Letter { get; } = letter;

        public int FirstChild { get; set; }

        public int NextSibling { get; init; }

        public int Group { get; set; }
    }
}
