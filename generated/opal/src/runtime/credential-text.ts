/** A credential that has to be a text. */
export function credentialText(credential: unknown): string {
  if (typeof credential === "string") return credential;
  throw new Error("this credential can't be an object");
}
