import {
  operationGroups,
  type OperationGroup,
} from "../ts/operation-groups.ts";
import { environmentVariables } from "../ts/environment-variables.ts";
import { exampleCall, type ExampleCall } from "./example-call.ts";
import { codeSpan, prose } from "../ts/markdown.ts";
import { usualSecurity } from "../ts/security.ts";
import type { WebhookNames } from "../../ir/naming.ts";
import type { PackagePlan } from "./package-plan.ts";

/** README.md: install, the first call, what a call can do, every operation. */
export function readme(plan: PackagePlan): string {
  const { naming, document } = plan;
  const example = exampleCall(plan);
  const { description, summary = "" } = document.info;
  const about = prose(firstParagraph(description ?? summary));
  const blocks = [
    `# ${naming.package.name}`,
    `TypeScript SDK for the ${prose(document.info.title)}: typed, without dependencies, for Node.js 20.19 and newer and other platforms with \`fetch\`.`,
    ...(about === "" ? [] : [about]),
    "## Install",
    fence("sh", `npm install ${naming.package.name}`),
    ...(example === undefined ? [] : usage(plan, example)),
    ...(naming.webhooks === undefined ? [] : webhooks(naming.webhooks)),
    "## Operations",
    `Everything that the package exports is listed in [api.md](api.md).`,
    ...operationGroups(plan).map(groupSection),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What the API sends, in the words of the package's exports. */
function webhooks({
  functionName,
  handlersName,
}: WebhookNames): readonly string[] {
  return [
    "## Webhooks",
    `What the API sends of itself goes to \`${functionName}(handlers)\`: \`${handlersName}\` lists every webhook and callback with its payload. Call what it returns with the name of the webhook and the text that came.`,
  ];
}

function usage(plan: PackagePlan, example: ExampleCall): readonly string[] {
  const { className, name } = plan.naming.package;
  const { token, baseUrl } = environmentVariables(plan);
  const { variable, method, functionName, values } = example;
  const needsToken = usualSecurity(plan.document).length > 0;
  const call = `${variable}.${method}(${values.join(", ")})`;
  const one = [`client`, ...values].join(", ");
  return [
    "## First call",
    fence(
      "ts",
      `import { ${className} } from "${name}";

const ${variable} = new ${className}();${needsToken ? ` // the token from ${token}` : ""}

const data = await ${call};`,
    ),
    ...(needsToken
      ? [
          `The token can be given as well: \`new ${className}({ token })\`, as text or as a function that gets it.`,
        ]
      : []),
    `The base URL is the document's, that of \`${baseUrl}\`, or \`new ${className}({ baseUrl })\`.`,
    `Every operation is a function too. With these, a bundler keeps only what is used:`,
    fence(
      "ts",
      `import { createClient, ${functionName} } from "${name}";

const client = createClient();
const data = await ${functionName}(${one});`,
    ),
    "## More than the data",
    fence(
      "ts",
      `const call = ${call};
const { data, status, headers, requestId } = await call.withResponse();

// Never throws: { ok: true, data } or { ok: false, error }.
const result = await ${call}.result();

// The raw Response, whatever its status.
const response = await ${call}.asResponse();`,
    ),
    "## Errors",
    "Every failure is a `SdkError`: `HttpError` and its classes by status (`NotFoundError`, `TooManyRequestsError`, …), `ConnectionError`, `TimeoutError`, `AbortError`, `DecodeError`, `ConfigurationError` and `CredentialError`.",
    fence(
      "ts",
      `try {
  await ${call};
} catch (error) {
  if (error instanceof ${className}.NotFoundError) console.log(error.requestId);
  else throw error;
}`,
    ),
    "## Options",
    "A call takes `{ signal, timeout, totalTimeout, idleTimeout, retries, idempotencyKey, headers, query, body, baseUrl, fetchOptions }` after its parameters. The client takes `baseUrl`, `serverVariables`, `token`, `auth`, `headers`, `timeout` (milliseconds, 60 000 for an attempt), `totalTimeout`, `idleTimeout`, `retries` (2), `readOnly`, `logger`, `fetch`, `fetchOptions` and `middleware`.",
  ];
}

function groupSection({ group, operations }: OperationGroup): string {
  const lines = operations.map(({ operation: { method, path }, names }) => {
    const call = codeSpan(`${group.property}.${names.functionName}`);
    return `- ${call}: ${codeSpan(`${method.toUpperCase()} ${path}`)}`;
  });
  return [`### ${group.property}`, lines.join("\n")].join("\n\n");
}

function firstParagraph(text: string): string {
  return text.trim().split(/\n\s*\n/, 1)[0] ?? "";
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
