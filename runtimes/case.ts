/** A request as one of the servers saw it. */
export interface SeenRequest {
  readonly origin: "home" | "other";
  readonly method: string;
  /** Path and query below the case's own address. */
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
}

/** What a case has to work with. */
export interface Stage {
  /** A base URL of the case's own, answered in the manner that is named. */
  readonly baseUrl: (answer: string) => string;
  /** All requests to that base URL, and to where it redirects. */
  readonly seen: () => Promise<readonly SeenRequest[]>;
}

/** What is done on each platform, and what comes of it wherever no limit of the platform is known. */
export interface Case {
  readonly run: (stage: Stage) => Promise<unknown>;
  /** Compared as JSON. */
  readonly gives: unknown;
}

/** Cases by what they show. */
export interface Group {
  readonly name: string;
  readonly cases: { readonly [name: string]: Case };
}

/** What came of the cases of a group: the JSON of the result, or `threw …`. */
export interface CaseResult {
  readonly group: string;
  readonly name: string;
  readonly gave: string;
}

/** What a call failed with, in data. */
export async function failureOf(
  promise: PromiseLike<unknown>,
): Promise<readonly [name: string, attempts: number]> {
  return promise.then(
    (value) => {
      throw new Error(`no failure, but ${JSON.stringify(value)}`);
    },
    (error: { readonly name: string; readonly attempts: number }) => [
      error.name,
      error.attempts,
    ],
  );
}

/** All that an iteration gives. */
export async function itemsOf(stream: unknown): Promise<readonly unknown[]> {
  const items = [];
  for await (const item of stream as AsyncIterable<unknown>) items.push(item);
  return items;
}

export async function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
