import { templateExamples } from "./template-examples.ts";
import type { Vector, VectorParameter } from "./vector.ts";

/** The parts of OpenAPI that the operators of URI templates stand for. */
const OPERATORS: Readonly<
  Record<string, Pick<VectorParameter, "in" | "style">>
> = {
  "": { in: "path", style: "simple" },
  "+": { in: "path", style: "simple" },
  "/": { in: "path", style: "simple" },
  ".": { in: "path", style: "label" },
  ";": { in: "path", style: "matrix" },
  "?": { in: "query", style: "form" },
  "&": { in: "query", style: "form" },
};

/** The examples of URI templates as parameters. */
export const templateVectors: readonly Vector[] = templateExamples.flatMap(
  ({ source, variables, cases }) =>
    cases.map(([template, expected]) => ({
      source: `${source}: ${template}`,
      ...readTemplate(template, variables),
      expected: expected.startsWith("/") ? expected : `/${expected}`,
    })),
);

function readTemplate(
  template: string,
  variables: Readonly<Record<string, unknown>>,
): Pick<Vector, "path" | "parameters"> {
  const parameters: VectorParameter[] = [];
  const path = template.replace(
    /(?:[?&](\w+)=)?\{([+./;?&]?)(.+?)\}|[?&](\w+)=(\w+)/g,
    (
      _,
      named: string | undefined,
      operator: string,
      list: string,
      fixed: string | undefined,
      fixedValue: string,
    ) => {
      if (fixed !== undefined) {
        parameters.push(parameterOf("?", fixed, fixedValue));
        return "";
      }
      const names = list.split(",");
      for (const name of names) {
        const bare = name.replace("*", "");
        parameters.push({
          ...parameterOf(
            named === undefined ? operator : "?",
            named ?? bare,
            variables[bare],
          ),
          explode: name.endsWith("*"),
          allowReserved: operator === "+",
        });
      }
      const places = names.map((name) => `{${name.replace("*", "")}}`);
      if (named !== undefined || operator === "?" || operator === "&")
        return "";
      if (operator === "/") return `/${places.join("/")}`;
      return places.join(operator === "" || operator === "+" ? "," : "");
    },
  );
  return { path: path.startsWith("/") ? path : `/${path}`, parameters };
}

function parameterOf(
  operator: string,
  name: string,
  value: unknown,
): VectorParameter {
  const place = OPERATORS[operator];
  if (place === undefined) throw new Error(`operator ${operator}`);
  return { name, ...place, explode: false, allowReserved: false, value };
}
