import type { JsonValue } from "../../ir/json.ts";

/** A day in UTC, `2026-11-25`, so that days are ordered as texts are. */
export type Day = string;

/** The day of a date or date-time (RFC 3339, 5.6); undefined where the value is none. */
export function dayOf(value: JsonValue | undefined): Day | undefined {
  if (typeof value !== "string") return undefined;
  const [, date, time] = dateOrTime.exec(value) ?? [];
  if (date === undefined || !exists(date)) return undefined;
  if (time === undefined) return date;
  const instant = Date.parse(value.replace(" ", "T").toUpperCase());
  return Number.isNaN(instant) ? undefined : isoDay(instant);
}

/** So many days later. */
export function daysAfter(day: Day, days: number): Day {
  return isoDay(Date.parse(day) + days * 86_400_000);
}

const dateOrTime =
  /^(\d{4}-\d{2}-\d{2})([Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2}))?$/;

/** `2026-02-30` reads as a day of March. */
function exists(date: string): boolean {
  const instant = Date.parse(date);
  return !Number.isNaN(instant) && isoDay(instant) === date;
}

function isoDay(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
