import { bodies } from "./cases/bodies.ts";
import { calls } from "./cases/calls.ts";
import { errors } from "./cases/errors.ts";
import { headers } from "./cases/headers.ts";
import { pages } from "./cases/pages.ts";
import { redirects } from "./cases/redirects.ts";
import { retrying } from "./cases/retries.ts";
import { streams } from "./cases/streams.ts";
import { testing } from "./cases/testing.ts";
import { time } from "./cases/time.ts";
import type { Group } from "./case.ts";

/** What is run on each platform, in this order. */
export const GROUPS: readonly Group[] = [
  calls,
  errors,
  time,
  retrying,
  redirects,
  headers,
  pages,
  bodies,
  streams,
  testing,
];
