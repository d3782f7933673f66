import type { Plan } from "../../ir/plan.ts";
import { identifier } from "../ts/code.ts";
import type { ModuleExports } from "./module-exports.ts";

/** The models of each file; an enum is exported as a value, which brings its type along. */
export function modelExports({
  document,
  naming,
}: Plan): readonly ModuleExports[] {
  const named = document.schemas.flatMap(({ id }) => {
    const names = naming.schemas.get(id);
    return names === undefined ? [] : [names];
  });
  const files = [...new Set(named.map(({ file }) => file))].toSorted();
  return files.map((file) => {
    const here = named.filter((names) => names.file === file);
    const enums = here.filter(({ enumKeys }) => enumKeys !== undefined);
    const others = here.filter(({ enumKeys }) => enumKeys === undefined);
    return {
      module: `src/${file}`,
      values: enums.map(({ name }) => identifier(name)),
      types: others.flatMap(({ name, inputName }) =>
        inputName === undefined
          ? [identifier(name)]
          : [identifier(name), identifier(inputName)],
      ),
    };
  });
}
