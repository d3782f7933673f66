import type { Finding } from "../../generator/diff/change.ts";
import {
  compareDocuments,
  type CompareOptions,
} from "../../generator/diff/compare-documents.ts";
import type { Plans } from "../../generator/diff/judge-change.ts";
import type { Bundle, OpenApiVersion } from "../../generator/ir/bundle.ts";
import { member, type JsonObject } from "../../generator/ir/json.ts";
import type { Plan } from "../../generator/ir/plan.ts";
import type { Published } from "../../generator/ir/published.ts";
import { toPublished } from "../../generator/name/published-names.ts";
import { normalize } from "../../generator/normalize/normalize.ts";
import type { Versions } from "../../generator/pipeline/revert-finding.ts";
import {
  planOf as planVersion,
  type Version,
} from "../../generator/pipeline/read-version.ts";
import { defaultOptions } from "../support/cut.ts";

/** The plan of a document that is given as data, as the pipeline makes it. */
export function planOf(
  document: JsonObject,
  published: Published = { names: [] },
): Plan {
  return planVersion(bundleOf(document), defaultOptions, published).value;
}

/** A normalized document. */
export function bundleOf(document: JsonObject): Bundle {
  const version = versionOf(document);
  return normalize({ version, document, sources: [], origins: [] }).value;
}

/** Two versions as `cabochon diff` has read them. */
export function versionsOf(base: JsonObject, revision: JsonObject): Versions {
  const plans = plansOf(base, revision);
  return {
    base: versionAs(base, plans.base),
    revision: versionAs(revision, plans.revision),
  };
}

function versionAs(document: JsonObject, plan: Plan): Version {
  const bundle = bundleOf(document);
  return { bundle, plan, diagnostics: [], locate: () => undefined };
}

/** The plans of two versions, the revision named with the base's names as published. */
export function plansOf(base: JsonObject, revision: JsonObject): Plans {
  const before = planOf(base);
  const names = toPublished(before.document, before.naming);
  return { base: before, revision: planOf(revision, { names }) };
}

/** What the comparison of two documents finds. */
export function findingsOf(
  base: JsonObject,
  revision: JsonObject,
  options: CompareOptions = {},
): readonly Finding[] {
  return compareDocuments(plansOf(base, revision), options).findings;
}

function versionOf(document: JsonObject): OpenApiVersion {
  if (member(document, "swagger") !== undefined) return "2.0";
  return String(member(document, "openapi")).startsWith("3.0") ? "3.0" : "3.1";
}
