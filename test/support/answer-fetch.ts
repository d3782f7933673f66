/** What one operation answers. */
export interface OperationAnswer {
  readonly method: string;
  /** The whole address, without query; its `{names}` stand for a segment each. */
  readonly url: string;
  readonly status: number;
  /** By media type; none where the operation answers without a body. */
  readonly bodies: Readonly<Record<string, AnsweredBody>>;
}

export interface AnsweredBody {
  /** With all that the schema has, and so with the cursor of a next page. */
  readonly full: string;
  /** With what is required alone; it answers a request that has a cursor. */
  readonly lean: string;
}

/** Put here by who bundles this. */
declare const ANSWERS: readonly OperationAnswer[];

/**
 * Answers every `fetch` of the process that imports this, without a network. A request that has no
 * answer, or no credential, ends the process: an example that handles errors would hide it.
 */
globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  await request.arrayBuffer();
  const url = new URL(request.url);
  const address = url.origin + url.pathname;
  const own = ANSWERS.filter(({ method }) => method === request.method);
  const answer =
    own.find(({ url: template }) => template === address) ??
    own.find(({ url: template }) => patternOf(template).test(address));
  if (answer === undefined) return refuse(request, "is not answered");
  if (!request.headers.has("authorization")) {
    return refuse(request, "has no credential");
  }
  const { bodies, status } = answer;
  const types = Object.keys(bodies);
  if (types.length === 0) return new Response(null, { status });
  const accept = request.headers.get("accept") ?? "*/*";
  const type = types.find(
    (name) => accept.includes(name) || accept.includes("*/*"),
  );
  if (type === undefined) return refuse(request, `accepts only ${accept}`);
  const body = bodies[type]?.[url.searchParams.has("cursor") ? "lean" : "full"];
  return new Response(body, { status, headers: { "content-type": type } });
};

function patternOf(template: string): RegExp {
  const parts = template
    .split(/\{[^{}]*\}/)
    .map((part) => part.replaceAll(/[.$*+?()[\]\\^|]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

function refuse({ method, url }: Request, fault: string): never {
  process.stderr.write(`${method} ${url} ${fault}\n`);
  process.exit(1);
}
