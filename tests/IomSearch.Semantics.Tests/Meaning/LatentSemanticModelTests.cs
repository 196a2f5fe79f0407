using System.Numerics.Tensors;
using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;
using MathNet.Numerics.LinearAlgebra;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class LatentSemanticModelTests
{
    private static readonly string[] Texts =
    [
        "a doctor and a nurse in the clinic", "the nurse vaccinates in a clinic", "a doctor vaccinates children",
        "farmers sow maize", "maize and beans for farmers", "beans are sown by hand",
    ];

    [Fact]
    public void Texts_of_one_topic_are_near_without_a_word_in_common()
    {
        var model = LatentSemanticModel.Fit(Counts(Texts), 2);
        var nurse = model.Embed("nurse");

        Assert.InRange(TensorPrimitives.Dot<float>(nurse, model.Documents[2]), 0.9, 1.0001);
        Assert.InRange(TensorPrimitives.Dot<float>(nurse, model.Documents[3]), -1.0001, 0);
    }

    [Fact]
    public void A_text_of_the_collection_has_the_vector_it_has_there_and_an_unknown_one_has_none()
    {
        var model = LatentSemanticModel.Fit(Counts(Texts), 3);

        Assert.Equal(1, TensorPrimitives.Dot<float>(model.Embed(Texts[1]), model.Documents[1]), 4);
        Assert.Equal(new float[model.Dimensions], model.Embed("zeppelin"));
    }

    [Fact]
    public void A_term_tells_the_more_the_fewer_texts_have_it_and_the_less_evenly()
    {
        var counts = Counts(["maize one", "maize two two two", "maize two", "maize"]);
        float[] telling = [.. new[] { "maize", "one", "two" }.Select(term => counts.Telling(counts.Of(term)[0].Term))];

        // Of the second, all in one text; of the third, three quarters in one and a quarter in another, of four.
        Assert.Equal(0, telling[0], 5);
        Assert.Equal(1, telling[1], 5);
        Assert.Equal(1 + (((0.75 * Math.Log(0.75)) + (0.25 * Math.Log(0.25))) / Math.Log(4)), telling[2], 5);
    }

    [Fact]
    public void A_text_of_nothing_but_what_all_texts_say_has_no_direction()
    {
        var model = LatentSemanticModel.Fit(Counts(["maize", "maize beans", "maize clinic"]));

        Assert.Equal(new float[model.Dimensions], model.Embed("maize"));
    }

    [Fact]
    public void The_same_texts_give_the_same_model()
    {
        Assert.Equal(
            LatentSemanticModel.Fit(Counts(Texts)).Documents, LatentSemanticModel.Fit(Counts(Texts)).Documents);
    }

    [Fact]
    public void A_model_that_was_kept_gives_the_directions_that_it_gave_before()
    {
        var model = LatentSemanticModel.Fit(Counts(Texts), 3);
        var bytes = LatentModelFile.Write(model);

        var read = LatentModelFile.Read(bytes);

        Assert.Equal(bytes, LatentModelFile.Write(read));
        Assert.Equal((model.FittedOn, model.Dimensions), (read.FittedOn, read.Dimensions));
        foreach (var text in Texts)
        {
            Assert.Equal(1, TensorPrimitives.Dot<float>(model.Embed(text), read.Embed(text)), 3);
        }
    }

    [Fact]
    public void Whatever_is_cut_off_a_kept_model_is_found()
    {
        var bytes = LatentModelFile.Write(LatentSemanticModel.Fit(Counts(Texts), 3));

        Assert.All(
            Enumerable.Range(0, bytes.Length),
            length => Assert.Throws<InvalidDataException>(() => LatentModelFile.Read(bytes[..length])));
    }

    [Fact]
    public void The_directions_are_those_of_the_whole_decomposition() => Seeded.Rounds(5, random =>
    {
        const int Kept = 5;
        string[] texts =
        [
            .. Enumerable.Range(0, 40)
                .Select(_ => string.Join(' ', Enumerable.Range(0, 12).Select(_ => $"w{random.Next(60)}"))),
        ];
        var terms = new TermMatrix(Counts(texts));

        var found = RandomisedSvd.RightVectors(terms, Kept, random);

        var exact = Plain(terms).Svd();
        var images = terms.Times(found).Transposed();
        for (var direction = 0; direction < Kept; direction++)
        {
            Assert.Equal(1, TensorPrimitives.Norm(found.Transposed().Row(direction)), 4);
            Assert.Equal(exact.S[direction], TensorPrimitives.Norm(images.Row(direction)), 3);
        }
    });

    private static TermCounts Counts(IEnumerable<string> texts) => new(texts, Analyzer.Named("english"));

    private static Matrix<double> Plain(TermMatrix terms)
    {
        var unit = new Matrix(terms.Columns, terms.Columns, new float[terms.Columns * terms.Columns]);
        for (var at = 0; at < terms.Columns; at++)
        {
            unit.Values[(at * terms.Columns) + at] = 1;
        }

        return Matrix<double>.Build.DenseOfRowMajor(
            terms.Rows, terms.Columns, terms.Times(unit).Values.Select(value => (double)value));
    }
}
