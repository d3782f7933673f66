import { describe, expect, it } from "vitest";
import {
  byKind,
  byMembers,
  byTag,
  each,
  fromNumber,
  fromText,
  items,
  members,
  places,
} from "./convert.js";
import { decodeDateTime, encodeDateTime } from "./date-time.js";
import { decodeInt64, decodeInt64Text, encodeInt64Text } from "./int64.js";

const NOON = "2024-02-29T12:00:00.000Z";
const noon = new Date(NOON);
const at = members({ at: decodeDateTime });

describe("members", () => {
  it("are converted by their names, in a copy", () => {
    const value = { at: NOON, other: NOON };
    expect(at(value)).toEqual({ at: noon, other: NOON });
    expect(value.at).toBe(NOON);
  });

  it("that are null or absent stay so", () => {
    expect(at({ at: null })).toEqual({ at: null });
    expect(at({})).toEqual({});
    expect(at({ at: undefined })).toEqual({ at: undefined });
  });

  it("of any name are converted by the rest", () => {
    const map = members({ note: null }, decodeDateTime);
    expect(map({ a: NOON, note: NOON })).toEqual({ a: noon, note: NOON });
  });

  it("may have the names of what all objects inherit", () => {
    const odd = members({ ["__proto__"]: decodeDateTime });
    const value: unknown = JSON.parse(
      `{"__proto__": "${NOON}", "constructor": "${NOON}"}`,
    );
    const converted = odd(value) as object;
    expect(Object.getPrototypeOf(converted)).toBe(Object.prototype);
    expect(Object.entries(converted)).toEqual([
      ["__proto__", noon],
      ["constructor", NOON],
    ]);
  });

  it("are those of plain objects only", () => {
    for (const value of ["text", 5, true, [NOON], noon]) {
      expect(at(value)).toBe(value);
    }
  });
});

describe("items", () => {
  it("are converted, but for null", () => {
    expect(items(at)([{ at: NOON }, null])).toEqual([{ at: noon }, null]);
    expect(items(at)("text")).toBe("text");
  });

  it("of a tuple are converted by their place", () => {
    const convert = places([null, decodeDateTime]);
    expect(convert([NOON, NOON, NOON])).toEqual([NOON, noon, NOON]);
    expect(places([null], decodeDateTime)([NOON, NOON, NOON])).toEqual([
      NOON,
      noon,
      noon,
    ]);
    expect(places([decodeDateTime])([])).toEqual([]);
  });
});

describe("variants", () => {
  it("are told by a tag, which may be none that is known", () => {
    const convert = byTag("kind", { meeting: at, 1: at });
    expect(convert({ kind: "meeting", at: NOON })).toEqual({
      kind: "meeting",
      at: noon,
    });
    expect(convert({ kind: 1, at: NOON })).toEqual({ kind: 1, at: noon });
    for (const kind of ["toString", "__proto__", "note", null, undefined]) {
      expect(convert({ kind, at: NOON })).toEqual({ kind, at: NOON });
    }
  });

  it("that no tag tells are converted otherwise, where something says so", () => {
    const convert = byTag("kind", { note: null }, at);
    expect(convert({ at: NOON })).toEqual({ at: noon });
    expect(convert({ kind: "other", at: NOON })).toMatchObject({ at: noon });
    expect(convert({ kind: "note", at: NOON })).toMatchObject({ at: NOON });
  });

  it("are told by their members", () => {
    const convert = byMembers([["end", "at"], at], [["end"]], [[], at]);
    expect(convert({ at: NOON, end: 1 })).toEqual({ at: noon, end: 1 });
    expect(convert({ at: NOON })).toEqual({ at: noon });
    const both = byMembers([["at", "text"]], [["at"], at]);
    expect(both({ at: NOON, text: "" })).toEqual({ at: NOON, text: "" });
  });

  it("are told by what JSON they are", () => {
    const convert = byKind({
      array: items(decodeDateTime),
      object: at,
      scalar: decodeDateTime,
    });
    expect(convert([NOON])).toEqual([noon]);
    expect(convert({ at: NOON })).toEqual({ at: noon });
    expect(convert(NOON)).toEqual(noon);
    expect(convert(5)).toBe(5);
    expect(byKind({ scalar: encodeDateTime })(noon)).toBe(NOON);
    expect(byKind({ scalar: encodeDateTime })({ at: noon })).toEqual({
      at: noon,
    });
  });
});

it("converters follow each other", () => {
  const convert = each(at, members({ until: decodeDateTime }));
  expect(convert({ at: NOON, until: NOON })).toEqual({ at: noon, until: noon });
});

it("a decoder of the user's sees only what was declared", () => {
  expect(fromText((text) => text.length)("four")).toBe(4);
  expect(fromText((text) => text.length)(4)).toBe(4);
  expect(fromNumber((value) => value / 100)(250)).toBe(2.5);
  expect(fromNumber((value) => value / 100)("250")).toBe("250");
});

describe("a date with time", () => {
  it.each([
    ["2024-02-29T12:00:00Z", NOON],
    ["2024-02-29t12:00:00z", NOON],
    ["2024-02-29T12:00:00.123456Z", "2024-02-29T12:00:00.123Z"],
    ["2024-02-29T13:30:00+01:30", NOON],
    ["2024-02-29T07:00:00-05:00", NOON],
    ["2024-02-29T12:00:00", NOON],
    ["2024-02-29 12:00:00.000", NOON],
    ["2024-02-29T12:00", NOON],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("%s is read the same on every machine", (text, expected) => {
    const zone = process.env["TZ"];
    for (const machine of ["UTC", "America/New_York", "Asia/Kathmandu"]) {
      process.env["TZ"] = machine;
      expect(encodeDateTime(decodeDateTime(text))).toBe(expected);
    }
    process.env["TZ"] = zone;
  });

  it("that is none is an invalid one, and can't be sent", () => {
    const date = decodeDateTime("soon");
    expect(date).toBeInstanceOf(Date);
    expect(() => encodeDateTime(date)).toThrow(RangeError);
  });
});

describe("an integer of 64 bits", () => {
  it("is read from numbers and texts", () => {
    expect(decodeInt64(5)).toBe(5n);
    expect(decodeInt64Text("-9223372036854775808")).toBe(-9223372036854775808n);
    expect(decodeInt64(Object(9223372036854775807n))).toBe(
      9223372036854775807n,
    );
    for (const value of [1.5, "1e3", "", true, {}]) {
      expect(decodeInt64(value)).toBe(value);
      expect(decodeInt64Text(value)).toBe(value);
    }
    expect(decodeInt64("5")).toBe("5");
  });

  it("is written as text where the API wants that", () => {
    expect(encodeInt64Text(9223372036854775807n)).toBe("9223372036854775807");
    expect(encodeInt64Text(5)).toBe(5);
  });
});
