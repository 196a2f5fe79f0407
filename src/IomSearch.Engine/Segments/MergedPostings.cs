using IomSearch.Engine.Postings;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>The postings of one segment on their way into another, term after term, under the new numbers
/// of their documents.</summary>
/// <param name="reader">The segment.</param>
/// <param name="newNumbers">By old number: the new one, ascending; -1 where the document is deleted.</param>
internal sealed class MergedPostings(SegmentReader reader, int[] newNumbers)
{
    private PostingsCursor? documents;
    private PositionsCursor? positions;

    /// <summary>The present document's new number; <see cref="PostingsCursor.End"/> after the last.</summary>
    public int Doc { get; private set; }

    /// <summary>Goes to the first document of a term that is not deleted.</summary>
    public void Open(in TermEntry term)
    {
        if (documents is null || positions is null)
        {
            documents = reader.Postings(term);
            positions = reader.Positions(term, documents);
        }
        else
        {
            documents.Reset(term);
            positions.Reset(term);
        }

        Next();
    }

    /// <summary>Adds the documents from the present one on, and before another, to a batch.</summary>
    public void MoveTo(PostingsBatch batch, int end)
    {
        while (Doc < end)
        {
            var all = positions!.Positions();
            all.CopyTo(batch.Add(Doc, all.Length));
            Next();
        }
    }

    private void Next()
    {
        int doc;
        do
        {
            doc = documents!.Next();
        }
        while (doc != PostingsCursor.End && newNumbers[doc] < 0);
        Doc = doc == PostingsCursor.End ? doc : newNumbers[doc];
    }
}
