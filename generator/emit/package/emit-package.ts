import type { FileSpec, JsonFile, TextFile } from "../../ir/file-spec.ts";
import type { JsonObject } from "../../ir/json.ts";
import type { Plan } from "../../ir/plan.ts";
import { changelog, gitignore } from "./plain-files.ts";
import { licenseText } from "./license-text.ts";
import { packageJson } from "./package-json.ts";
import { readme } from "./readme.ts";
import { commonJsConfig, moduleConfig } from "./tsconfig.ts";

/** All that makes a publishable package of the sources; nothing where only sources are wanted. */
export function emitPackage(plan: Plan): readonly FileSpec[] {
  if (plan.options.package === false) return [];
  const packagePlan = { ...plan, package: plan.options.package };
  const license = licenseText(packagePlan);
  return [
    manifest("package.json", packageJson(packagePlan)),
    json("tsconfig.json", moduleConfig(plan.options)),
    json("tsconfig.cjs.json", commonJsConfig()),
    manifest("cjs/package.json", { type: "commonjs" }),
    text("README.md", readme(packagePlan)),
    text(".gitignore", gitignore()),
    ...(license === undefined ? [] : [text("LICENSE", license)]),
    { ...text("CHANGELOG.md", changelog(packagePlan)), owner: "user" },
  ];
}

function text(path: string, content: string): TextFile {
  return {
    kind: "text",
    path,
    text: content,
    owner: "generator",
  };
}

function json(path: string, value: JsonObject): JsonFile {
  return { kind: "json", path, value };
}

/** npm writes package.json as JSON.stringify does, and prettier leaves it so. */
function manifest(path: string, value: object): TextFile {
  return text(path, `${JSON.stringify(value, null, 2)}\n`);
}
