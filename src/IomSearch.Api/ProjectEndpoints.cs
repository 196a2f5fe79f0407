using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>One project.</summary>
internal static class ProjectEndpoints
{
    /// <summary>Maps <c>/projects/{id}</c>.</summary>
    public static void MapProjects(this IEndpointRouteBuilder api) =>
        api.MapMethods("/projects/{id}", ReadRoutes.Methods, Project).ReadsIndex().WithName("project")
            .WithSummary("The whole record of a project, with the generation it was read from.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<ProjectAnswer, NotModified, ProblemHttpResult> Project(
        string id, HttpContext http, ServedIndex index)
    {
        var outside = FromRoute(id);
        var state = index.Backend.State;
        if (index.Backend.Find(outside) is not { } record)
        {
            return Problem.NoProject(outside).ToResult();
        }

        return EntityTags.IsHeld(http, state, "application/json", $"projects/{outside}")
            ? NotModified.Answer
            : new ProjectAnswer(record, state);
    }

    /// <summary>The id as the index knows it. Routing decodes all of a segment but its slashes.</summary>
    public static string FromRoute(string id) => id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
