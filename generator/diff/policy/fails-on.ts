import type { Finding } from "../change.ts";

/** What makes the command fail: "risky" includes breaking, "sdk" is break alone. */
export type FailOn = "breaking" | "risky" | "sdk" | "policy" | "none";

/** A finding, also as it is reported. */
type Judged = Pick<Finding, "level" | "policy" | "sdk"> & {
  readonly accepted?: string | null | undefined;
};

/** Whether a finding is one that the command was told to fail on. */
export function failsOn(
  { accepted, level, policy, sdk }: Judged,
  failOn: readonly FailOn[],
): boolean {
  if (typeof accepted === "string") return false;
  return failOn.some((wanted) => {
    switch (wanted) {
      case "breaking":
        return level === "breaking";
      case "risky":
        return level !== "safe";
      case "sdk":
        return sdk === "break";
      case "policy":
        return policy === "violation";
      case "none":
        return false;
    }
  });
}
