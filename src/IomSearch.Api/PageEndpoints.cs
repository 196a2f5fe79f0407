using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Api.Pages;
using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>The pages that people read. All of their state is in the address; what they do not know in it they leave
/// alone.</summary>
internal static class PageEndpoints
{
    private const string Html = "text/html";

    /// <summary>Maps <c>/</c>, <c>/search</c>, <c>/projects/{id}</c>, <c>/browse/{facet}</c>, <c>/similar</c>,
    /// <c>/report</c> and <c>/widget</c>.</summary>
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().WithMetadata(PageRoute.Mark, NeedsIndex.Mark);
        pages.MapMethods("/", ReadRoutes.Methods, Search);
        pages.MapMethods("/search", ReadRoutes.Methods, Search);
        pages.MapMethods("/projects/{id}", ReadRoutes.Methods, Project);
        pages.MapMethods("/browse/{facet}", ReadRoutes.Methods, Browse);
        pages.MapMethods("/similar", ReadRoutes.Methods, Similar);
        pages.MapPost("/similar", SimilarToText);
        pages.MapMethods("/report", ReadRoutes.Methods, Report);
        pages.MapMethods("/widget", ReadRoutes.Methods, Widget);
    }

    private static Results<PageResult, NotModified, RedirectHttpResult> Search(HttpContext http, ServedIndex index)
    {
        var parsed = SearchParameters.Lenient(http.Request.Query, index.Limits);
        var address = Links.Search(parsed.Request);

        // A form sends its empty boxes; the address of a search has none.
        if (parsed.Problems.Count == 0 && HasEmptyBoxes(http.Request.Query))
        {
            return TypedResults.LocalRedirect(address);
        }

        // A notice about the address is not in its canonical form, so such a page carries no tag.
        if (parsed.Problems.Count == 0 && EntityTags.IsHeld(http, index.Backend.State, Html, address))
        {
            return NotModified.Answer;
        }

        var view = new SearchViewMaker(index).Make(parsed, http.RequestAborted);
        ResponseHeaders.AddTiming(http, "search", view.Response.TookMs);
        if (view.Response.Partial)
        {
            EntityTags.Forget(http);
        }

        return PageResult.Of<SearchPage>(view);
    }

    private static Results<PageResult, NotModified> Project(
        string id, HttpContext http, ServedIndex index, ServerSettings settings)
    {
        var outside = ProjectEndpoints.FromRoute(id);
        var state = index.Backend.State;
        if (index.Backend.Find(outside) is not { } record)
        {
            return PageResult.Of<ErrorPage>(
                new ErrorView(StatusCodes.Status404NotFound, Problem.NoProject(outside).Detail),
                StatusCodes.Status404NotFound);
        }

        // The page cites its own address, which depends on the name the server was called by.
        var address = $"{http.Request.Scheme}://{http.Request.Host}{Links.Project(outside)}";
        return EntityTags.IsHeld(http, state, Html, address)
            ? NotModified.Answer
            : PageResult.Of<ProjectPage>(new ProjectView(record, state, address, settings.Contact)
            {
                Classification = index.Backend.Classify(record.Title, record.Text),
                Similar = index.Backend.Similar(new SimilarRequest { Id = outside }, http.RequestAborted)?.Hits ?? [],
            });
    }

    private static PageResult Similar(HttpContext http, ServedIndex index) =>
        SimilarTo(http.Request.Query["text"].ToString(), http, index);

    // A pasted text is longer than an address may be, so this form is posted; it changes nothing and needs no token.
    private static async Task<PageResult> SimilarToText(HttpContext http, ServedIndex index)
    {
        var form = http.Request.HasFormContentType
            ? await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false)
            : FormCollection.Empty;
        return SimilarTo(form["text"].ToString(), http, index);
    }

    private static PageResult SimilarTo(string text, HttpContext http, ServedIndex index)
    {
        var answer = string.IsNullOrWhiteSpace(text)
            ? null
            : index.Backend.Similar(new SimilarRequest { Text = text, Size = 10 }, http.RequestAborted);
        return PageResult.Of<SimilarPage>(new SimilarView(text, answer, index.Backend.State));
    }

    private static Results<PageResult, NotModified> Report(HttpContext http, ServedIndex index)
    {
        var state = index.Backend.State;
        if (index.Backend.Report is not { } report)
        {
            return PageResult.Of<ErrorPage>(
                new ErrorView(StatusCodes.Status404NotFound, null), StatusCodes.Status404NotFound);
        }

        return EntityTags.IsHeld(http, state, Html, "report")
            ? NotModified.Answer
            : PageResult.Of<ReportPage>(new ReportView(report, state));
    }

    private static PageResult Widget(HttpContext http, ServedIndex index) => PageResult.Of<WidgetPage>(
        new WidgetView($"{http.Request.Scheme}://{http.Request.Host}", index.Backend.State));

    private static Results<PageResult, NotModified> Browse(string facet, HttpContext http, ServedIndex index)
    {
        if (SearchParameter.Filters.FirstOrDefault(filter => filter.Name == facet) is null)
        {
            return PageResult.Of<ErrorPage>(
                new ErrorView(StatusCodes.Status404NotFound, null), StatusCodes.Status404NotFound);
        }

        var parsed = SearchParameters.Lenient(http.Request.Query, index.Limits);
        var request = parsed.Request with { Page = 1, Cursor = null };
        var prefix = http.Request.Query["prefix"].ToString().Trim();
        var question = $"{Links.Browse(facet, request)}\n{prefix}";
        return EntityTags.IsHeld(http, index.Backend.State, Html, question)
            ? NotModified.Answer
            : PageResult.Of<BrowsePage>(new BrowseView(
                facet, prefix, index.Backend.Facet(facet, prefix, request, http.RequestAborted), request));
    }

    private static bool HasEmptyBoxes(IQueryCollection query) => SearchParameter.All.Any(
        parameter => query[parameter.Name].Any(string.IsNullOrWhiteSpace));
}
