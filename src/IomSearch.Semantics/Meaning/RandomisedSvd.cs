using MathNet.Numerics.LinearAlgebra;

namespace IomSearch.Semantics.Meaning;

/// <summary>The directions in which a matrix stretches most, by randomised projection (Halko, Martinsson and Tropp,
/// Finding Structure with Randomness, 2011, algorithms 4.4 and 5.1).</summary>
internal static class RandomisedSvd
{
    private const int Oversampling = 20;
    private const int PowerIterations = 4;

    /// <summary>The right singular vectors of the largest singular values, those first.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="dimensions">How many vectors at most.</param>
    /// <param name="random">Draws the projection.</param>
    /// <returns>A row a column of the matrix, a column a vector.</returns>
    public static Matrix RightVectors(TermMatrix matrix, int dimensions, Random random)
    {
        var sampled = Math.Min(Math.Min(matrix.Rows, matrix.Columns), dimensions + Oversampling);
        var range = Orthonormal(matrix.Times(Gaussian(matrix.Columns, sampled, random)));
        for (var iteration = 0; iteration < PowerIterations; iteration++)
        {
            range = Orthonormal(matrix.Times(matrix.TransposedTimes(range)));
        }

        // Seen from that range the matrix is small in one direction: its singular vectors are those of a square.
        var small = matrix.TransposedTimes(range);
        var dense = Dense(small);
        var square = dense.TransposeThisAndMultiply(dense).Evd(Symmetricity.Symmetric);
        var kept = Math.Min(dimensions, sampled);
        var turn = Matrix<double>.Build.Dense(sampled, kept, (row, column) =>
        {
            var from = sampled - 1 - column;
            return square.EigenVectors[row, from] / Math.Sqrt(Math.Max(square.EigenValues[from].Real, 1e-12));
        });
        return Plain(dense * turn);
    }

    private static Matrix Gaussian(int rows, int columns, Random random)
    {
        var values = new float[rows * columns];
        for (var at = 0; at < values.Length; at++)
        {
            var (radius, angle) =
                (Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())), 2 * Math.PI * random.NextDouble());
            values[at] = (float)(radius * Math.Cos(angle));
        }

        return new Matrix(rows, columns, values);
    }

    // Y · R⁻¹ where RᵀR = YᵀY, twice: the second time mends what the first lost (Yamamoto et al., Roundoff error
    // analysis of the CholeskyQR2 algorithm, 2015). A trace on the diagonal keeps a matrix of lower rank going.
    private static Matrix Orthonormal(Matrix matrix)
    {
        var y = Dense(matrix);
        for (var time = 0; time < 2; time++)
        {
            var square = y.TransposeThisAndMultiply(y);
            var trace = 1e-10 * square.Trace() / square.RowCount;
            var factor = (square + Matrix<double>.Build.DiagonalIdentity(square.RowCount).Multiply(trace))
                .Cholesky().Factor;
            y *= factor.Transpose().Inverse();
        }

        return Plain(y);
    }

    private static Matrix<double> Dense(Matrix matrix) => Matrix<double>.Build.DenseOfRowMajor(
        matrix.Rows, matrix.Columns, matrix.Values.Select(value => (double)value));

    private static Matrix Plain(Matrix<double> matrix) =>
        new(matrix.RowCount, matrix.ColumnCount, [.. matrix.ToRowMajorArray().Select(value => (float)value)]);
}
