import type { BaseUrl } from "./operation.js";

/** A server URL with variables, and their defaults. */
export function serverUrl(
  template: string,
  defaults: { readonly [name: string]: string },
): BaseUrl {
  return (variables) => {
    const values = new Map(Object.entries({ ...defaults, ...variables }));
    return template.replace(
      /\{([^{}]*)\}/g,
      (_, name: string) => values.get(name) ?? "",
    );
  };
}
