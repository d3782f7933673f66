import { createRequire } from "node:module";

import type * as TsMorph from "ts-morph";

/** Required as the CommonJS that it is: an `import` would first scan its nine megabytes for names. */
export const { Project, ts } = createRequire(import.meta.url)(
  "ts-morph",
) as typeof TsMorph;
