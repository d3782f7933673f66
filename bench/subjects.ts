import { existsSync } from "node:fs";
import { join } from "node:path";

import { PEERS, ROOT } from "./places.ts";

/** A document that all generators read. */
export interface Subject {
  readonly name: "opal" | "github";
  readonly title: string;
  readonly document: string;
  /** The operation that is bundled alone: how each kind of generator would have it called. */
  readonly operation: SubjectOperation;
  /** What cabochon is told to name the API; undefined: its title will do. */
  readonly apiName?: string;
  /** The class client that cabochon makes. */
  readonly className: string;
}

export interface SubjectOperation {
  readonly method: string;
  readonly path: string;
  /** In camelCase, as most generators name their functions. */
  readonly functionName: string;
  /** The property of the object that swagger-typescript-api groups it under. */
  readonly group: string;
  /** How swagger-typescript-api names its method. */
  readonly methodName: string;
}

const ALL: readonly Subject[] = [
  {
    name: "opal",
    title: "Opal (144 operations)",
    document: join(ROOT, "../shared/specs/opal/2026-07-02.yaml"),
    operation: {
      method: "PUT",
      path: "/groups/{group_id}/users/{user_id}",
      functionName: "updateGroupUser",
      group: "groups",
      methodName: "updateGroupUser",
    },
    className: "Opal",
  },
  {
    name: "github",
    title: "GitHub (1,223 operations)",
    document: join(PEERS, "@octokit/openapi/generated/api.github.com.json"),
    operation: {
      method: "GET",
      path: "/repos/{owner}/{repo}",
      functionName: "reposGet",
      group: "repos",
      methodName: "reposGet",
    },
    apiName: "GitHub",
    className: "GitHub",
  },
];

/** The subjects to measure; says of each one that is absent that it is skipped. */
export function subjects(only: string | undefined): readonly Subject[] {
  const chosen = ALL.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) {
    throw new Error(`there is no subject ${only}`);
  }
  return chosen.filter(({ title, document }) => {
    const present = existsSync(document);
    if (!present) {
      console.warn(`${title}: skipped, since ${document} is absent`);
    }
    return present;
  });
}
