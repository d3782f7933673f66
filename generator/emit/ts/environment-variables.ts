import type { Plan } from "../../ir/plan.ts";

interface EnvironmentVariables {
  readonly token: string;
  readonly baseUrl: string;
}

/** The environment variables that a client reads: the user's own names, or ones made from the API's. */
export function environmentVariables({
  options: { environment },
  naming,
}: Pick<Plan, "options" | "naming">): EnvironmentVariables {
  const { environmentPrefix } = naming.package;
  return {
    token: environment.token ?? `${environmentPrefix}_TOKEN`,
    baseUrl: environment.baseUrl ?? `${environmentPrefix}_BASE_URL`,
  };
}
