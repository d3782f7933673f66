import type { ParameterEncoder } from "./operation.js";

/**
 * What a multipart body says of its members (`encoding`): media types, or the
 * encoder of a member that is written in a style.
 */
export interface PartFields {
  readonly [name: string]: string | ParameterEncoder;
}
