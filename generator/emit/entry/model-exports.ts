import type { Plan } from "../../ir/plan.ts";
import { groupBy } from "../../ir/group-by.ts";
import { identifier } from "../ts/code.ts";
import type { ModuleExports } from "./module-exports.ts";

/**
 * The models of each file, and what converts them; an enum is exported as a value, which brings its
 * type along.
 */
export function modelExports({
  document,
  naming,
}: Plan): readonly ModuleExports[] {
  const named = document.schemas.flatMap(({ id }) => {
    const names = naming.schemas.get(id);
    return names === undefined ? [] : [names];
  });
  const byFile = [...groupBy(named, ({ file }) => file)];
  return byFile.toSorted(byKey).map(([file, here]) => {
    const enums = here.filter(({ enumKeys }) => enumKeys !== undefined);
    const others = here.filter(({ enumKeys }) => enumKeys === undefined);
    return {
      module: `src/${file}`,
      values: [
        ...enums.map(({ name }) => name),
        ...here.flatMap(({ decodeName, encodeName }) =>
          [decodeName, encodeName].filter((name) => name !== undefined),
        ),
      ].map(identifier),
      types: others.flatMap(({ name, inputName }) =>
        inputName === undefined
          ? [identifier(name)]
          : [identifier(name), identifier(inputName)],
      ),
    };
  });
}

function byKey(
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
): number {
  return a < b ? -1 : 1;
}
