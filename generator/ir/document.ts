import type { ExternalDocs } from "./docs.ts";
import type { Operation } from "./operation.ts";
import type { NamedSchema } from "./schema.ts";
import type { SecurityAlternatives, SecurityScheme } from "./security.ts";
import type { Server } from "./server.ts";
import type { Webhook } from "./webhook.ts";

/**
 * The intermediate representation of an OpenAPI document: readonly, serialisable, with a pointer on
 * every node. No later stage reads OpenAPI itself.
 */
export interface Document {
  readonly info: Info;
  readonly servers: readonly Server[];
  /** Declared tags first, in their order, then those that only operations name. */
  readonly tags: readonly Tag[];
  /** In the order of the document; hoisted schemas after the component they were found in. */
  readonly schemas: readonly NamedSchema[];
  readonly operations: readonly Operation[];
  /** What the API sends: webhooks first, then callbacks, in the order of the document. */
  readonly webhooks: readonly Webhook[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** What applies to operations that say nothing themselves. */
  readonly security: SecurityAlternatives;
}

export interface Info {
  readonly title: string;
  readonly version: string;
  readonly summary?: string;
  readonly description?: string;
  readonly contact?: Contact;
  readonly externalDocs?: ExternalDocs;
}

export interface Contact {
  readonly name?: string;
  readonly url?: string;
  readonly email?: string;
}

export interface Tag {
  readonly name: string;
  readonly description?: string;
}
