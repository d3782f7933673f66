import type { FileSpec } from "../../ir/file-spec.ts";
import type { Plan } from "../../ir/plan.ts";
import { code } from "../ts/code.ts";
import { FileScope, relativeModule } from "../ts/file-scope.ts";
import { moduleSpec } from "../ts/module-spec.ts";
import { uploadsBytes } from "../ts/runtime-needs.ts";
import { NODE_ENTRY, RUNTIME_FOLDER } from "../ts/symbols.ts";

/** The entry for what needs a file system, where the package uploads anything. */
export function emitNodeEntry({ document }: Plan): readonly FileSpec[] {
  if (!uploadsBytes(document)) return [];
  const module = relativeModule(NODE_ENTRY, `${RUNTIME_FOLDER}/file-from-path`);
  return [
    moduleSpec(NODE_ENTRY, new FileScope(NODE_ENTRY), [
      { kind: "export", names: [code`fileFromPath`], module, typeOnly: false },
    ]),
  ];
}
