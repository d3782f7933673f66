/**
 * What proves who calls: a token or key (for basic authentication
 * `username:password`), a function that gives it, called for every attempt, or
 * a user name and a password.
 */
export type Credential =
  string | (() => string | Promise<string>) | BasicCredential;

/** User name and password of basic authentication (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}
