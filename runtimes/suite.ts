import type { Case, CaseResult, SeenRequest } from "./case.ts";
import { GROUPS } from "./cases.ts";

/** Milliseconds that a case may take: a platform on which one hangs still tells of the others. */
const PATIENCE = 20_000;

/** Runs all cases on the platform that this is, and posts what came of them to the server. */
export async function runSuite(home: string): Promise<void> {
  const results: CaseResult[] = [];
  let key = 0;
  for (const { name: group, cases } of GROUPS)
    for (const [name, each] of Object.entries(cases)) {
      key += 1;
      results.push({ group, name, gave: await outcomeOf(each, home, key) });
    }
  const body = JSON.stringify(results);
  await fetch(`${home}/results`, { method: "POST", body });
}

async function outcomeOf(
  { run }: Case,
  home: string,
  key: number,
): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no end")), PATIENCE);
  });
  const stage = {
    baseUrl: (answer: string) => `${home}/${answer}/${key}`,
    seen: async () =>
      (await (await fetch(`${home}/seen/${key}`)).json()) as SeenRequest[],
  };
  try {
    return JSON.stringify(await Promise.race([run(stage), late]));
  } catch (error) {
    return `threw ${String(error)}`;
  } finally {
    clearTimeout(timer);
  }
}
