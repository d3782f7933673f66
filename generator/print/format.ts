/** Formats TypeScript with prettier's defaults. Its `babel-ts` parser gives the bytes of `typescript`, faster. */
export async function formatCode(text: string): Promise<string> {
  const [{ format }, babel, estree] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
  const formatted = await format(text, {
    parser: "babel-ts",
    plugins: [babel, estree.default],
  });
  return formatted.trimEnd();
}
