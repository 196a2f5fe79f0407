namespace IomSearch.Engine.Tests.Faults;

/// <summary>Programs that tests run as processes of their own.</summary>
internal static class Programs
{
    public static string Reliability => Path.Combine(AppContext.BaseDirectory, "IomSearch.Reliability.dll");
}
