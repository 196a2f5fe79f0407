using IomSearch.Api;
using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Connections;

var builder = WebApplication.CreateSlimBuilder(args);
ServerSettings settings;
try
{
    settings = ServerSettings.Read(builder.Configuration);
}
catch (IndexConfigException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}

builder.AddServer(settings);
builder.Services.AddServedIndex(settings);
builder.Services.AddAdmission(settings.Index.Limits);
builder.Services.AddApiDescription();

await using var app = builder.Build();
app.UseErrorResponses();
app.UseResponseHeaders();
app.UseResponseCompression();
app.UseRouting();
app.UseCors();
app.UseBodyLimit();
app.UseReadiness();
app.UseRateLimiter();

app.MapHealth();
app.MapAssets();
app.MapPages();
app.MapOpenApi().RequireCors(ReadRoutes.Open);

var api = app.MapGroup("/api/v1").RequireCors(ReadRoutes.Open);
api.MapSearch();
api.MapProjects();
api.MapSimilar();
api.MapSuggest();
api.MapExport();
api.MapReport();

// Taken before the run, which disposes of everything when it ends.
var served = app.Services.GetRequiredService<ServedIndex>();
try
{
    await app.RunAsync();
}
catch (IOException error) when (error.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{error.Message} Choose another address with --urls.");
    return 1;
}

return served.HasFailed ? 1 : 0;
