namespace IomSearch.Ingest;

/// <summary>An amount in one currency, as the source states it; never converted.</summary>
/// <param name="Amount">Whole units and fractions of the currency, not thousands or millions.</param>
/// <param name="Currency">The ISO 4217 alphabetic code, upper case.</param>
public readonly record struct Money(decimal Amount, string Currency);
