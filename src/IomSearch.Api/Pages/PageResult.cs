using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IomSearch.Api.Pages;

/// <summary>Renders a page component once, on the server, into the answer. Nothing stays behind it: no connection, no
/// script.</summary>
internal sealed class PageResult : IResult, IStatusCodeHttpResult
{
    private readonly Type page;
    private readonly object view;

    private PageResult(Type page, object view, int status) => (this.page, this.view, StatusCode) = (page, view, status);

    /// <inheritdoc/>
    public int? StatusCode { get; }

    /// <summary>A page with its one parameter, <c>View</c>.</summary>
    public static PageResult Of<TPage>(object view, int status = StatusCodes.Status200OK)
        where TPage : IComponent => new(typeof(TPage), view, status);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view });
            var root = await renderer.RenderComponentAsync(page, parameters).ConfigureAwait(true);
            return root.ToHtmlString();
        }).ConfigureAwait(false);

        var response = httpContext.Response;
        response.StatusCode = StatusCode ?? StatusCodes.Status200OK;
        response.ContentType = "text/html; charset=utf-8";
        await response.WriteAsync("<!DOCTYPE html>\n" + html, Encoding.UTF8, httpContext.RequestAborted)
            .ConfigureAwait(false);
    }
}
