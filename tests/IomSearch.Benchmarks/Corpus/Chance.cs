namespace IomSearch.Benchmarks.Corpus;

/// <summary>Random numbers that are the same on every machine: SplitMix64 (Steele, Lea, Flood, 2014).</summary>
/// <remarks>It starts in a few instructions, so that every project has a sequence of its own.</remarks>
internal struct Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>The sequence of one thing among many.</summary>
    public static Chance Of(int seed, string purpose, long number)
    {
        var mixed = new Chance(((ulong)(uint)seed << 32) ^ (ulong)number);
        foreach (var letter in purpose)
        {
            mixed = new Chance(mixed.Next() ^ letter);
        }

        return new Chance(mixed.Next());
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>From 0 to less than 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 to less than a bound.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True with a probability.</summary>
    public bool Happens(double probability) => Fraction() < probability;

    /// <summary>From 0 to less than a bound, small ones more often: the logarithm is spread evenly.</summary>
    /// <param name="bound">The bound.</param>
    /// <param name="flat">How many of the first are about equally frequent (Mandelbrot's offset).</param>
    public int Zipf(int bound, double flat) =>
        Math.Min(bound - 1, (int)((flat * Math.Pow((bound + flat) / flat, Fraction())) - flat));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
