using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Testing.Faults;

/// <summary>A directory on a disk of which one call can be made to fail, and which tells what it
/// held at every call.</summary>
/// <param name="start">What the disk holds.</param>
/// <param name="plan">The call that fails; null when none does.</param>
/// <param name="ignored">A kind of call that only claims to be done.</param>
public sealed class FaultyDirectory(DiskState start, FaultPlan? plan = null, DiskCall? ignored = null) : IndexDirectory
{
    private readonly List<CallRecord> calls = [];
    private readonly Lock gate = new();
    private bool isLocked;
    private bool isOffline;
    private bool failsNextFlush;

    /// <summary>What the disk holds now.</summary>
    public DiskState State { get; private set; } = start;

    /// <summary>The calls so far that change the disk.</summary>
    public IReadOnlyList<CallRecord> Calls => calls;

    public override string Name => "a faulty disk";

    public override IReadOnlyList<string> List() => [.. State.Files.Keys];

    public override FileOutput Create(string name)
    {
        Do(DiskCall.Create, name, state => state.Files.ContainsKey(name)
            ? throw new IOException($"{name} exists")
            : state.Create(name));
        return new Output(this, name);
    }

    public override FileView Open(string name) => State.Files.TryGetValue(name, out var file)
        ? View.Of(name, file.Bytes.AsSpan())
        : throw new FileNotFoundException($"{name} is not there", name);

    public override void Rename(string from, string to) => Do(DiskCall.Rename, from, state => state.Rename(from, to));

    public override void Delete(string name) => Do(DiskCall.Delete, name, state => state.Delete(name));

    public override void FlushNames() =>
        Do(DiskCall.FlushNames, "", state => state.FlushNames(), state => state.FailFlushNames());

    public override IDisposable Lock()
    {
        if (isLocked)
        {
            throw new IndexLockedException(Name, "this process");
        }

        isLocked = true;
        return new Held(this);
    }

    private void Write(string name, byte[] bytes) => Do(
        DiskCall.Write, name, state => state.Append(name, bytes), null,
        state => state.Append(name, bytes.AsSpan(0, bytes.Length / 2)));

    private void Flush(string name) =>
        Do(DiskCall.Flush, name, state => state.Flush(name), state => state.FailFlush(name));

    // Flushes have a way to fail, writes a way to be done by half; other calls have neither.
    private void Do(
        DiskCall call, string name, Func<DiskState, DiskState> act,
        Func<DiskState, DiskState>? fail = null, Func<DiskState, DiskState>? half = null)
    {
        lock (gate)
        {
            DoAlone(call, name, act, fail, half);
        }
    }

    private void DoAlone(
        DiskCall call, string name, Func<DiskState, DiskState> act,
        Func<DiskState, DiskState>? fail, Func<DiskState, DiskState>? half)
    {
        var before = State;
        var fault = plan?.Call == calls.Count ? plan.Fault : (Fault?)null;
        var error = isOffline ? "the disk is gone" : fault is null ? null : $"{fault} at {call} {name}";
        switch (fault)
        {
            case null when isOffline || call == ignored:
                break;
            case null when failsNextFlush && fail is not null:
            case Fault.FlushError when fail is not null:
                State = fail(before);
                (failsNextFlush, error) = (false, error ?? $"a delayed error at {call} {name}");
                break;
            case Fault.FlushError:
                State = act(before);
                (failsNextFlush, error) = (true, null);
                break;
            case Fault.DiskFull:
                State = fail?.Invoke(before) ?? before;
                break;
            case Fault.ShortWrite:
                State = half?.Invoke(before) ?? before;
                isOffline = half is null;
                break;
            default:
                State = act(before);
                break;
        }

        calls.Add(new CallRecord(call, name, before, State));
        if (error is not null)
        {
            throw new IOException(error);
        }
    }

    private sealed class Held(FaultyDirectory directory) : IDisposable
    {
        public void Dispose() => directory.isLocked = false;
    }

    private sealed class Output(FaultyDirectory directory, string name) : FileOutput
    {
        public override void Write(ReadOnlySpan<byte> bytes) => directory.Write(name, bytes.ToArray());

        public override void Flush() => directory.Flush(name);

        public override void Dispose()
        {
        }
    }

    // Memory of its own, so that a read after the view is given back is as wrong as with a mapped file.
    private sealed unsafe class View : FileView
    {
        private readonly byte* copy;

        private View(string name, byte* copy, int length)
            : base(name, copy, length) => this.copy = copy;

        public static View Of(string name, ReadOnlySpan<byte> bytes)
        {
            var copy = (byte*)NativeMemory.AlignedAlloc((nuint)Math.Max(bytes.Length, 1), 64);
            bytes.CopyTo(new Span<byte>(copy, bytes.Length));
            return new View(name, copy, bytes.Length);
        }

        protected override void Release() => NativeMemory.AlignedFree(copy);
    }
}
