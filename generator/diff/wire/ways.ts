import type { Access } from "../../ir/schema.ts";
import type { Way } from "../level.ts";

/** A set of ways, as bits: what travels both ways is judged both ways. */
export type Ways = number;

export const requestWay: Ways = 1;
export const responseWay: Ways = 2;
export const bothWays: Ways = requestWay | responseWay;

/** The ways in a set. */
export function waysIn(ways: Ways): readonly Way[] {
  const found: Way[] = [];
  if ((ways & requestWay) !== 0) found.push("request");
  if ((ways & responseWay) !== 0) found.push("response");
  return found;
}

/** The ways that a property goes which only some carry. */
export function waysOf(access: Access): Ways {
  if (access === "both") return bothWays;
  return access === "read" ? responseWay : requestWay;
}
