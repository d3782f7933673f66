/** Calls all that a package exports, as a program would that knows nothing of it; gives what was sent. */
export async function callEverything(
  exports: Readonly<Record<string, unknown>>,
): Promise<readonly Request[]> {
  const sent: Request[] = [];
  const options = {
    baseUrl: "https://api.example.com",
    token: "token",
    fetch: (input: string | URL | Request, init?: RequestInit) => {
      sent.push(new Request(input, init));
      return Promise.resolve(Response.json({ data: [] }));
    },
  };
  const client = call(exports["createClient"], options);
  for (const value of Object.values(exports)) {
    if (typeof value !== "function") continue;
    if (value.toString().startsWith("class")) {
      attempt(() => Reflect.construct(value, [options]));
    } else {
      await attempt(() => call(value, client, anyParameters));
    }
  }
  return sent;
}

/** Has every parameter, each a text that a URL has to encode, and no option. */
const anyParameters = new Proxy(
  {},
  {
    get: (_, key) =>
      typeof key === "symbol" || OPTIONS.has(key) ? undefined : "a/b",
  },
);

const OPTIONS: ReadonlySet<string> = new Set(
  "signal timeout headers baseUrl fetchOptions middleware then".split(" "),
);

function call(value: unknown, ...args: readonly unknown[]): unknown {
  return (value as (...args: readonly unknown[]) => unknown)(...args);
}

/** What an operation refuses to send is no matter here. */
async function attempt(action: () => unknown): Promise<void> {
  try {
    await action();
  } catch {
    // The trap tells.
  }
}
