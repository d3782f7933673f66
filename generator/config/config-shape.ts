import type { ChosenNames, ChosenPagination } from "../ir/options.ts";
import type {
  Config,
  DiffConfig,
  DiffPolicyConfig,
  EnvironmentConfig,
  FilterConfig,
  PackageConfig,
  PatternsConfig,
  RenamesConfig,
} from "./config.ts";
import { versionPattern } from "../ir/version.ts";
import { formatsShape } from "./formats-shape.ts";
import {
  object,
  type MapShape,
  type ObjectShape,
  type Shape,
} from "./shape.ts";

const text = { kind: "text", pattern: /\S/, what: "text" } as const;

const url = {
  kind: "text",
  pattern: /^https?:\/\/\S+$/,
  what: 'a URL, such as "https://example.com"',
} as const;

const variable = {
  kind: "text",
  pattern: /^[A-Za-z_][A-Za-z0-9_]*$/,
  what: 'the name of an environment variable, such as "OPAL_TOKEN"',
} as const;

const packageShape: Shape = object<PackageConfig>(
  {
    name: {
      kind: "text",
      pattern: /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/,
      what: 'the name of an npm package, such as "@opal/sdk"',
    },
    version: {
      kind: "text",
      pattern: versionPattern,
      what: 'a version, such as "1.0.0"',
    },
    license: text,
    author: text,
    repository: text,
    homepage: url,
  },
  true,
);

const environmentShape: Shape = object<EnvironmentConfig>(
  { token: variable, baseUrl: variable },
  false,
);

const days = { kind: "count", what: "a number of days, such as 90" } as const;

const diffShape: Shape = object<DiffConfig>(
  {
    severity: {
      kind: "map",
      keys: /^[a-z-]+$/,
      what: 'the code of a finding, such as "enum-value-added"',
      values: { kind: "choice", values: ["breaking", "risky", "safe", "off"] },
    },
    renames: object<RenamesConfig>(
      {
        operations: renamesOf('a method and path, such as "GET /users"'),
        schemas: renamesOf('the key of a schema, such as "User"'),
        properties: renamesOf('a schema and property, such as "User.name"'),
        parameters: renamesOf(
          'an operation and parameter, such as "GET /users page"',
        ),
        values: renamesOf('an enum and value, such as "Status.ACTIVE"'),
      },
      false,
    ),
    accept: text,
    policy: object<DiffPolicyConfig>(
      {
        noticeDays: object<Required<DiffPolicyConfig>["noticeDays"]>(
          { draft: days, alpha: days, beta: days, stable: days },
          false,
        ),
        mayBreak: {
          kind: "choice",
          values: ["none", "draft", "alpha", "beta"],
        },
        requireStability: { kind: "boolean" },
      },
      false,
    ),
  },
  false,
);

const patterns = {
  kind: "texts",
  pattern: /\S/,
  what: "a pattern, or a list of patterns",
} as const;

const patternsShape: Shape = object<PatternsConfig>(
  { include: patterns, exclude: patterns },
  false,
);

/** The whole configuration. */
export const configShape: ObjectShape = object<Config>(
  {
    input: {
      kind: "texts",
      pattern: /\S/,
      what: "a path, or a list of paths",
    },
    output: text,
    overlays: {
      kind: "texts",
      pattern: /\S/,
      what: "a path, or a list of paths",
    },
    name: text,
    package: packageShape,
    allowHosts: {
      kind: "texts",
      pattern: /^[\w.-]+(?::\d+)?$|^\[[\da-f:]+\](?::\d+)?$/i,
      what: 'a host, such as "schemas.example.com", or a list of hosts',
    },
    requestHeaders: {
      kind: "map",
      keys: /^https?:\/\/[^\s/?#@]+$/,
      what: 'an origin, such as "https://api.example.com"',
      values: {
        kind: "map",
        keys: /^[\w!#$%&'*+.^`|~-]+$/,
        what: 'a header, such as "Authorization"',
        values: {
          kind: "text",
          pattern: /^[\t\x20-\x7e\x80-\xff]+$/,
          what: "the value of a header",
        },
      },
    },
    filter: object<FilterConfig>(
      {
        tags: patternsShape,
        paths: patternsShape,
        operations: patternsShape,
        deprecated: { kind: "boolean" },
      },
      false,
    ),
    environment: environmentShape,
    enums: {
      kind: "choice",
      values: ["auto", "open", "closed", "typescript"],
    },
    names: object<ChosenNames>(
      {
        schemas: namesOf('the key of a schema, such as "access_rule"'),
        operations: namesOf('an operationId, or "GET /things/{id}"'),
        tags: namesOf('a tag, such as "Access Rules"'),
      },
      false,
    ),
    pagination: {
      kind: "map",
      orFalse: true,
      keys: /\S/,
      what: 'an operationId, or "GET /things"',
      values: object<ChosenPagination>(
        {
          by: {
            kind: "choice",
            values: ["cursor", "url", "link", "last-item", "page", "offset"],
          },
          parameter: text,
          next: text,
          items: text,
        },
        true,
        ["by", "parameter"],
      ),
    },
    formats: formatsShape,
    fakes: { kind: "boolean" },
    lenient: { kind: "boolean" },
    strict: { kind: "boolean" },
    verify: { kind: "boolean" },
    diff: diffShape,
  },
  false,
);

function renamesOf(what: string): MapShape {
  return { kind: "map", keys: /\S/, what, values: text };
}

function namesOf(what: string): MapShape {
  const name = {
    kind: "text",
    pattern: /^[\p{L}_$][\p{L}\p{N}_$]*$/u,
  } as const;
  const values = { ...name, what: 'a name, such as "PetOwner"' };
  return { kind: "map", keys: /\S/, what, values };
}
