import { isJsonObject, member, type JsonValue } from "../../ir/json.ts";
import { membersWhere, objectOf } from "./swagger-context.ts";

/** By the names that 2.0 has for OAuth flows, those of 3.x. */
const flows: ReadonlyMap<JsonValue | undefined, string> = new Map([
  ["implicit", "implicit"],
  ["password", "password"],
  ["application", "clientCredentials"],
  ["accessCode", "authorizationCode"],
]);

/** A security scheme: basic authentication is one of `http`, and an OAuth flow one of `flows`. */
export function convertSecurityScheme(scheme: JsonValue): JsonValue {
  if (!isJsonObject(scheme)) return scheme;
  switch (member(scheme, "type")) {
    case "basic":
      return { ...scheme, type: "http", scheme: "basic" };
    case "oauth2": {
      const flow = objectOf(membersWhere(scheme, (key) => ofFlow.has(key)));
      const name = flows.get(member(scheme, "flow"));
      return objectOf([
        ...membersWhere(scheme, (key) => !ofFlow.has(key) && key !== "flow"),
        ["flows", name === undefined ? {} : { [name]: flow }],
      ]);
    }
    default:
      return scheme;
  }
}

const ofFlow = new Set(["authorizationUrl", "tokenUrl", "scopes"]);
