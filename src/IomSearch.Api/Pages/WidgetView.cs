using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>What the page that shows the widget needs.</summary>
/// <param name="Site">The server's own address, as the reader called it.</param>
/// <param name="State">What is being served.</param>
public sealed record WidgetView(string Site, IndexState State);
