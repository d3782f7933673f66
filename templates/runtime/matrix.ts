import type { ParameterEncoder } from "./operation.js";
import type { ParameterSettings } from "./parameter-parts.js";
import { fillIn, pathParts } from "./path-parts.js";
import { percentEncode } from "./percent-encode.js";

/**
 * A path parameter in matrix style: `;name=a`; a list is `;name=a,b`, exploded
 * `;name=a;name=b`; an object `;name=key,value`, exploded `;key=value`. An empty
 * text is `;name` (RFC 6570, 3.2.7).
 */
export function matrix(
  name: string,
  settings: ParameterSettings = {},
): ParameterEncoder {
  const { key = name, explode } = settings;
  return (draft) => {
    const parts = pathParts(draft, name, settings);
    const own = percentEncode(name);
    const pairs = explode
      ? parts.map(([first = "", text]) =>
          text === undefined ? pair(own, first) : pair(first, text),
        )
      : parts.slice(0, 1).map(() => pair(own, parts.flat().join(",")));
    fillIn(draft, key, { text: pairs.join("") });
  };
}

function pair(name: string, text: string): string {
  return `;${name}${text && `=${text}`}`;
}
