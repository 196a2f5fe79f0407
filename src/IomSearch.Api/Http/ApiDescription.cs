using System.Text.Json.Nodes;
using IomSearch.Api.Search;
using Microsoft.OpenApi;

namespace IomSearch.Api.Http;

/// <summary>Describes the interface in OpenAPI 3.1; parameters come from the same rows that read them.</summary>
internal static class ApiDescription
{
    /// <summary>Registers the description.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;

        // HEAD answers as GET does, without a body; listing it twice would only double the document.
        options.ShouldInclude = operation => operation.HttpMethod != HttpMethods.Head;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "IomSearch";
            document.Info.Description =
                "Finds past projects of migration work by words and by facts. "
                + "Every error is application/problem+json (RFC 9457).";
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, description, _) =>
        {
            var lists = description.Description.ActionDescriptor.EndpointMetadata.OfType<SearchParameterList>();
            foreach (var parameter in lists.SelectMany(list => list.Parameters))
            {
                (operation.Parameters ??= []).Add(Describe(parameter));
            }

            return Task.CompletedTask;
        });
    });

    private static OpenApiParameter Describe(SearchParameter parameter)
    {
        var value = new OpenApiSchema { Type = parameter.Number ? JsonSchemaType.Integer : JsonSchemaType.String };
        if (parameter.Values.Count > 0)
        {
            value.Enum =
                [.. parameter.Values.Select(JsonNode (text) => JsonValue.Create(text, ApiJson.Default.String)!)];
        }

        return new OpenApiParameter
        {
            Name = parameter.Name,
            In = ParameterLocation.Query,
            Description = parameter.Description,
            Explode = true,
            Schema = parameter.Repeatable ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = value } : value,
        };
    }
}

/// <summary>The parameters that a route reads from the URL, for its description.</summary>
/// <param name="Parameters">In the order in which they are described.</param>
internal sealed record SearchParameterList(IReadOnlyList<SearchParameter> Parameters);
