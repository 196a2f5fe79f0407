using System.Globalization;
using System.Text.Json;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes the budget out of a JSON record.</summary>
internal static class JsonBudget
{
    private static readonly string[] Stems = ["budget", "amount"];

    /// <summary>The amount in its own currency; null when none is stated, or no currency with it.</summary>
    /// <remarks>
    /// Known are an object, <c>"budget": {"amount": 5, "currency": "USD"}</c>; a key that ends with the currency,
    /// <c>budget_usd</c> and <c>amountEur</c>; a text, <c>"budget": "USD 1.2 million"</c>; and a number with the
    /// currency under a key of its own, <c>currency</c>. An amount without a currency is kept as evidence alone: a sum
    /// of nobody knows what cannot be compared.
    /// </remarks>
    public static Money? Of(JsonFields fields)
    {
        if (fields.Find("budget", "amount") is not { } field)
        {
            return ByKey(fields);
        }

        if (field.Value.ValueKind == JsonValueKind.Object)
        {
            var group = fields.Group(field);
            if (group.Find("amount", "value", "total") is { } amount)
            {
                return Read(group, amount, Currency(group));
            }

            fields.Refuse(field, "has no amount: write {\"amount\": 130000, \"currency\": \"USD\"}");
            return null;
        }

        return Read(fields, field, Currency(fields) ?? KeyOf(fields)?.Currency);
    }

    private static Money? ByKey(JsonFields fields) =>
        KeyOf(fields) is var (field, currency) ? Read(fields, field, currency) : null;

    private static (JsonField Field, string Currency)? KeyOf(JsonFields fields)
    {
        foreach (var field in fields.All)
        {
            var stem = Array.Find(Stems, stem => field.Name.StartsWith(stem, StringComparison.Ordinal));
            var currency = stem is null ? "" : field.Name[stem.Length..].ToUpperInvariant();
            if (Currencies.IsCode(currency))
            {
                return (field, currency);
            }
        }

        return null;
    }

    private static string? Currency(JsonFields fields)
    {
        if (fields.Find("currency", "currencycode") is not { } field || fields.Word(field) is not { } word)
        {
            return null;
        }

        if (Amounts.CurrencyOf(word) is { } code)
        {
            return code;
        }

        fields.Refuse(field, $"is an ISO 4217 code, USD or EUR, not '{Quote.Of(word)}'");
        return null;
    }

    private static Money? Read(JsonFields fields, JsonField field, string? currency)
    {
        if (fields.Word(field) is not { } word)
        {
            return null;
        }

        // Exponents are how many programs write round sums: 2e+06.
        if (decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount >= 0)
        {
            return Noted(fields, field, currency is null ? null : new Money(amount, currency));
        }

        if (amount >= 0 && Amounts.TryParse(word, currency, out var money))
        {
            return Noted(fields, field, money);
        }

        fields.Refuse(field, $"is an amount of 0 or more, 130000.00, not '{Quote.Of(word)}'");
        return null;
    }

    private static Money? Noted(JsonFields fields, JsonField field, Money? money)
    {
        var words = JsonFields.Shown(field.Value);
        if (money is { } known)
        {
            var value = string.Create(CultureInfo.InvariantCulture, $"{known.Amount} {known.Currency}");
            fields.Note("budget", value, field, words);
        }
        else
        {
            fields.Note("budget", words, field, words, FactRules.Unknown);
        }

        return money;
    }
}
