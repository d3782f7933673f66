import type { BaseUrl } from "./operation.js";

/** A server URL with variables, their defaults, and the values that some are restricted to. */
export function serverUrl(
  template: string,
  defaults: { readonly [name: string]: string },
  choices: { readonly [name: string]: readonly string[] } = {},
): BaseUrl {
  return (variables) => {
    const given = new Map(Object.entries(variables ?? {}));
    const values = new Map(Object.entries(defaults));
    const allowed = new Map(Object.entries(choices));
    return template.replace(/\{([^{}]*)\}/g, (_, name: string) => {
      const value = given.get(name) ?? values.get(name) ?? "";
      const known = allowed.get(name) ?? [value];
      if (!known.includes(value))
        throw new Error(`server variable ${name} must be ${known.join(", ")}`);
      return value;
    });
  };
}
