import type { Plan } from "../../ir/plan.ts";

/** `opal-sdk/0.1.0`, a product of RFC 9110, 10.1.5; without a package there is no version to tell. */
export function userAgent({ naming, options }: Plan): string {
  const product = naming.package.name.replace(/^@/, "").replaceAll("/", "-");
  return options.package === false
    ? product
    : `${product}/${options.package.version}`;
}
