/**
 * What proves who calls: a token or key (for basic authentication
 * `username:password`), a function that gives it, a user name and a password, or
 * what a token is to be got with.
 */
export type Credential =
  string | CredentialProvider | BasicCredential | OAuth2Credential;

/**
 * Gives a token or key. It is called for every attempt, once for those that wait
 * at the same time: cache what is dear, and get it anew where `refresh` says that
 * the server has refused the last one.
 */
export type CredentialProvider = (context: {
  readonly refresh: boolean;
}) => string | Promise<string>;

/** User name and password of basic authentication (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password: string;
}

/**
 * OAuth 2 client credentials (RFC 6749, 4.4). The token is fetched before the first
 * call, kept until shortly before it expires, and fetched anew after a 401.
 */
export interface OAuth2Credential {
  readonly clientId: string;
  readonly clientSecret: string;
  /** The server's own choice, if not given. */
  readonly scopes?: readonly string[];
  /** Else the document's. */
  readonly tokenUrl?: string;
}
