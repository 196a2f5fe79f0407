namespace IomSearch.Semantics.Themes;

/// <summary>Minimises a smooth convex function by limited-memory BFGS with a backtracking line search (Nocedal and
/// Wright, Numerical Optimization, 2nd edition, 2006, algorithms 7.4, 7.5 and 3.1).</summary>
internal sealed class LimitedMemoryBfgs
{
    private const int Memory = 8;
    private const double EnoughDecrease = 1e-4;
    private const double ShortestStep = 1e-12;

    private readonly List<(double[] Step, double[] Turn, double Scale)> steps = [];
    private readonly IObjective objective;
    private double[] point;
    private double[] gradient;
    private double[] nextPoint;
    private double[] nextGradient;
    private double value;

    private LimitedMemoryBfgs(IObjective objective)
    {
        this.objective = objective;
        point = new double[objective.Length];
        gradient = new double[objective.Length];
        nextPoint = new double[objective.Length];
        nextGradient = new double[objective.Length];
        value = objective.Evaluate(point, gradient);
    }

    /// <summary>The point of the least value found, from the origin on.</summary>
    /// <param name="objective">What to minimise.</param>
    /// <param name="iterations">At most so many steps.</param>
    /// <param name="tolerance">Ends when a step lowers the value by less than this share of it.</param>
    public static double[] Minimise(IObjective objective, int iterations, double tolerance)
    {
        var search = new LimitedMemoryBfgs(objective);
        for (var iteration = 0; iteration < iterations && search.Step(tolerance); iteration++)
        {
        }

        return search.point;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> vector, double factor)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * vector[i];
        }
    }

    private bool Step(double tolerance)
    {
        var direction = Direction();
        var slope = Dot(direction, gradient);
        var length = steps.Count == 0 ? 1 / Math.Max(1, Math.Sqrt(-slope)) : 1.0;
        var next = Try(direction, length);
        while (next > value + (EnoughDecrease * length * slope) && length > ShortestStep)
        {
            length /= 2;
            next = Try(direction, length);
        }

        var gain = value - next;
        if (gain <= 0)
        {
            return false;
        }

        Remember();
        (point, nextPoint, gradient, nextGradient, value) = (nextPoint, point, nextGradient, gradient, next);
        return gain > tolerance * Math.Abs(value);
    }

    private double Try(double[] direction, double length)
    {
        point.CopyTo(nextPoint, 0);
        AddScaled(nextPoint, direction, length);
        return objective.Evaluate(nextPoint, nextGradient);
    }

    private void Remember()
    {
        var (step, turn) = steps.Count == Memory
            ? (steps[0].Step, steps[0].Turn)
            : (new double[point.Length], new double[point.Length]);
        for (var i = 0; i < point.Length; i++)
        {
            (step[i], turn[i]) = (nextPoint[i] - point[i], nextGradient[i] - gradient[i]);
        }

        if (steps.Count == Memory)
        {
            steps.RemoveAt(0);
        }

        if (Dot(step, turn) is > 1e-12 and var curvature)
        {
            steps.Add((step, turn, 1 / curvature));
        }
    }

    // The two-loop recursion.
    private double[] Direction()
    {
        var direction = Array.ConvertAll(gradient, component => -component);
        Span<double> shares = stackalloc double[Memory];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            shares[i] = steps[i].Scale * Dot(steps[i].Step, direction);
            AddScaled(direction, steps[i].Turn, -shares[i]);
        }

        if (steps is [.., var last])
        {
            var factor = 1 / (last.Scale * Dot(last.Turn, last.Turn));
            foreach (ref var component in direction.AsSpan())
            {
                component *= factor;
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            AddScaled(direction, steps[i].Step, shares[i] - (steps[i].Scale * Dot(steps[i].Turn, direction)));
        }

        return direction;
    }
}

/// <summary>A function to minimise.</summary>
internal interface IObjective
{
    /// <summary>Number of variables.</summary>
    int Length { get; }

    /// <summary>The value at a point; the gradient there is written to
    /// <paramref name="gradient"/>, every component.</summary>
    double Evaluate(ReadOnlySpan<double> at, Span<double> gradient);
}
