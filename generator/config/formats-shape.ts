import type { CustomFormat } from "../ir/options.ts";
import { object, type MapShape } from "./shape.ts";

const exported = {
  kind: "text",
  pattern: /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u,
  what: 'the name of an export, such as "decodeInstant"',
} as const;

const customFormat = object<CustomFormat>(
  {
    from: {
      kind: "text",
      pattern: /^\.\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.js$/,
      what: 'a module beside the sources, such as "./codecs.js"',
    },
    type: {
      kind: "text",
      pattern:
        /^[\p{ID_Start}$_][\p{ID_Continue}$]*(?:\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u,
      what: 'the name of a type, such as "Instant" or "globalThis.URL"',
    },
    decode: exported,
    encode: exported,
  },
  false,
  ["from", "type", "decode", "encode"],
);

/** A date without time is no instant: as a `Date` it would be another day elsewhere. */
const builtIn: ReadonlyMap<string, readonly string[]> = new Map([
  ["date-time", ["Date"]],
  ["int64", ["bigint"]],
  ["uint64", ["bigint"]],
]);

/** What models hold for the values of a format, by its name. */
export const formatsShape: MapShape = {
  kind: "map",
  keys: /\S/,
  what: 'a format, such as "date-time"',
  values: (format) => ({
    kind: "choice",
    values: ["string", ...(builtIn.get(format) ?? [])],
    orObject: customFormat,
  }),
};
