/** What the system said when it refused to read: its code, and words for it without any path. */
export interface Refusal {
  readonly code: string;
  readonly reason: string;
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["EACCES", "permission denied"],
  ["EPERM", "permission denied"],
  ["ELOOP", "its symbolic links lead in a circle"],
  ["EMFILE", "too many files are open"],
  ["ENAMETOOLONG", "its name is too long"],
]);

/** Reads an error of `node:fs`; other errors are bugs and are thrown again. */
export function reasonOf(error: unknown): Refusal {
  if (
    !(error instanceof Error) ||
    !("code" in error) ||
    typeof error.code !== "string"
  ) {
    throw error;
  }
  const { code } = error;
  return { code, reason: reasons.get(code) ?? `the system said ${code}` };
}
