import type { Operation } from "../../ir/operation.ts";
import type { ChangeOf, Finding } from "../change.ts";
import { createJudge, type Plans } from "../judge-change.ts";

/**
 * Operations that gave their list in pages, and now give a response: whoever iterates over it does not
 * compile any more. Where something else broke the operation, that is why.
 */
export function lostPages(
  findings: readonly Finding[],
  plans: Plans,
): readonly Finding[] {
  const judge = createJudge(plans, "sdk");
  const broken = new Set(
    findings.flatMap(({ sdk, subject }) =>
      sdk === "break" && subject.kind === "operation" ? [subject.base] : [],
    ),
  );
  const later = new Map(
    plans.revision.document.operations.map((each) => [each.key, each]),
  );
  return plans.base.document.operations.flatMap((base) => {
    const revision = later.get(base.key);
    const isLost =
      base.pagination !== undefined &&
      revision !== undefined &&
      revision.pagination === undefined;
    if (!isLost || broken.has(base.key)) return [];
    const witness = iteration(base, plans);
    return [
      {
        ...judge(changeOf(base, revision)),
        sdk: "break" as const,
        ...(witness !== undefined && { witness }),
      },
    ];
  });
}

function changeOf(
  base: Operation,
  revision: Operation,
): ChangeOf<"pages-removed"> {
  return {
    code: "pages-removed",
    parameters: {},
    where: base.key,
    subject: { kind: "operation", base: base.key, revision: revision.key },
    location: { base: base.pointer, revision: revision.pointer },
    before: null,
    after: null,
    ways: [],
    operations: [base.key],
  };
}

function iteration(
  { key }: Operation,
  { base: { naming } }: Plans,
): string | undefined {
  const names = naming.operations.get(key);
  if (names === undefined) return undefined;
  const { functionName, paramsName } = names;
  const imported = ["Client", functionName, paramsName].filter(
    (name) => name !== undefined,
  );
  const [params, args] =
    paramsName === undefined
      ? ["client: Client", "client"]
      : [`client: Client, params: ${paramsName}`, "client, params"];
  return `import { ${imported.join(", ")} } from ${JSON.stringify(naming.package.name)};

export const use = (${params}): AsyncIterable<unknown> =>
  ${functionName}(${args});
`;
}
