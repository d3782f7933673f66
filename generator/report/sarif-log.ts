/** A log of SARIF 2.1.0 (OASIS) with the one run of cabochon. */
export function sarifLog({
  results,
  rules,
  version,
}: {
  readonly results: readonly object[];
  readonly rules: readonly object[];
  /** Of cabochon. */
  readonly version: string;
}): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "cabochon", semanticVersion: version, rules },
        },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
