import type {
  ParameterLocation,
  ParameterStyle,
} from "../../../generator/ir/operation.ts";

/** A parameter with its value, as an operation has it. */
export interface VectorParameter {
  readonly name: string;
  readonly in: Exclude<ParameterLocation, "querystring">;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly value: unknown;
}

/** What a published text says that parameters look like on the wire. */
export interface Vector {
  /** Which text, and where in it. */
  readonly source: string;
  /** The path, with parameters in braces. */
  readonly path: string;
  readonly parameters: readonly VectorParameter[];
  /** Path and query, or the value of the header. */
  readonly expected: string;
}
