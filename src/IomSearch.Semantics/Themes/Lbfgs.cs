namespace IomSearch.Semantics.Themes;

/// <summary>Minimises a smooth convex function by limited-memory BFGS with a backtracking line search (Nocedal and Wright,
/// Numerical Optimization, 2nd edition, algorithms 7.4 and 3.1).</summary>
internal static class Lbfgs
{
    private const int Memory = 10;

    /// <summary>A function that returns its value at a point and fills in its gradient there.</summary>
    public delegate double Function(double[] point, double[] gradient);

    /// <summary>The point of the least value found.</summary>
    public static double[] Minimise(Function function, double[] start, int iterations)
    {
        var point = (double[])start.Clone();
        var gradient = new double[point.Length];
        var value = function(point, gradient);
        var steps = new LinkedList<(double[] Step, double[] Turn, double Scale)>();
        for (var iteration = 0; iteration < iterations && Norm(gradient) > 1e-4 * Math.Max(1, Norm(point)); iteration++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            var (next, nextGradient) = (new double[point.Length], new double[point.Length]);
            var length = iteration == 0 ? 1 / Math.Max(1, Norm(gradient)) : 1.0;
            double nextValue;
            while (true)
            {
                for (var i = 0; i < point.Length; i++)
                {
                    next[i] = point[i] + (length * direction[i]);
                }

                nextValue = function(next, nextGradient);
                if (nextValue <= value + (1e-4 * length * slope) || length < 1e-12)
                {
                    break;
                }

                length /= 2;
            }

            Remember(steps, point, next, gradient, nextGradient);
            var gain = value - nextValue;
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (gain < 1e-9 * Math.Abs(value))
            {
                break;
            }
        }

        return point;
    }

    private static void Remember(
        LinkedList<(double[] Step, double[] Turn, double Scale)> steps, double[] point, double[] next, double[] gradient, double[] nextGradient)
    {
        var step = new double[point.Length];
        var turn = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            (step[i], turn[i]) = (next[i] - point[i], nextGradient[i] - gradient[i]);
        }

        var curvature = Dot(step, turn);
        if (curvature > 1e-12)
        {
            steps.AddLast((step, turn, 1 / curvature));
            if (steps.Count > Memory)
            {
                steps.RemoveFirst();
            }
        }
    }

    // The two-loop recursion.
    private static double[] Direction(double[] gradient, LinkedList<(double[] Step, double[] Turn, double Scale)> steps)
    {
        var direction = Array.ConvertAll(gradient, component => -component);
        var alphas = new Stack<double>();
        for (var node = steps.Last; node is not null; node = node.Previous)
        {
            var (step, turn, scale) = node.Value;
            var alpha = scale * Dot(step, direction);
            alphas.Push(alpha);
            AddScaled(direction, turn, -alpha);
        }

        if (steps.Last is { Value: var last })
        {
            var factor = 1 / (last.Scale * Dot(last.Turn, last.Turn));
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= factor;
            }
        }

        foreach (var (step, turn, scale) in steps)
        {
            AddScaled(direction, step, alphas.Pop() - (scale * Dot(turn, direction)));
        }

        return direction;
    }

    private static void AddScaled(double[] target, double[] vector, double factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * vector[i];
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
