import type {
  OperationNames,
  SchemaNames,
  WebhookNames,
} from "../../ir/naming.ts";
import type { ResponseStatus } from "../../ir/operation.ts";

/** Something of a package, as its user comes to it: an export, and the way from there. */
export interface Place {
  readonly root: Root;
  readonly steps: readonly Step[];
}

/** What an operation or schema is to its user. */
export type Root =
  | { readonly kind: "schema"; readonly names: SchemaNames }
  | { readonly kind: "function"; readonly names: OperationNames }
  | { readonly kind: "params"; readonly names: OperationNames }
  | { readonly kind: "data"; readonly names: OperationNames }
  | {
      readonly kind: "failure";
      readonly names: OperationNames;
      readonly status: ResponseStatus;
    }
  | { readonly kind: "headers"; readonly names: OperationNames }
  /** What a receiver of webhooks writes: a function for each. */
  | { readonly kind: "handlers"; readonly names: WebhookNames }
  /** What one of these functions is given. */
  | {
      readonly kind: "payload";
      readonly names: WebhookNames;
      readonly key: string;
    };

export type Step =
  | { readonly kind: "property"; readonly name: string }
  /** An item of a list; with an index, of a tuple. */
  | { readonly kind: "item"; readonly index?: number }
  /** What stands under a key that is not declared. */
  | { readonly kind: "value" };
