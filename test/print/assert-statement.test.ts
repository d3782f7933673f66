import { describe, expect, it } from "vitest";

import {
  assertStatement,
  type Meant,
} from "../../generator/print/assert-statement.ts";

const meant = (kind: Meant["kind"], name?: string): Meant => ({
  kind,
  ...(name !== undefined && { name }),
});

describe("a printed statement", () => {
  it.each([
    [meant("import"), 'import { a } from "./a.js";'],
    [meant("export"), 'export type { A } from "./a.js";'],
    [
      meant("interface", "A"),
      '/** ; */\nexport interface A extends B {\n  a: { "}": "`" };\n}',
    ],
    [meant("interface", "A"), "export interface A {}"],
    [meant("type-alias", "A"), 'export type A = { a: "x" } | { b(): void };'],
    [meant("const-object", "A"), 'export const A = { "(": ";" } as const;'],
    [meant("enum", "A"), 'export enum A {\n  A = "a",\n}'],
    [
      meant("function", "a"),
      "export function a(b: { c: 1 } = {}): { d: 1 } {\n  f();\n}",
    ],
    [meant("class", "A"), "export class A {\n  readonly a = b(c);\n}"],
  ])("of the kind that was meant passes: %j", (wanted, text) => {
    expect(() => assertStatement(text, wanted)).not.toThrow();
  });

  it.each([
    ["another kind", meant("interface", "A"), "export class A {}"],
    ["another name", meant("interface", "A"), "export interface AB {}"],
    [
      "a statement before it",
      meant("interface", "A"),
      "a();\nexport interface A {}",
    ],
    [
      "a statement after it",
      meant("interface", "A"),
      "export interface A {}\na();",
    ],
    [
      "a block after it",
      meant("function", "a"),
      "export function a(): A {}\nb()\n{}",
    ],
    [
      "a comment that ended early",
      meant("class", "A"),
      "/** */ a(); /* */\nexport class A {}",
    ],
    [
      "a string that ended early",
      meant("type-alias", "A"),
      'export type A = ""; a(); "";',
    ],
    ["a string without end", meant("type-alias", "A"), 'export type A = ";'],
    [
      "a comment without end",
      meant("interface", "A"),
      "export interface A {} /*",
    ],
    ["a template literal", meant("type-alias", "A"), "export type A = `a`;"],
    [
      "a template with code",
      meant("function", "a"),
      "export function a() {\n  return `${b()}`;\n}",
    ],
    [
      "a call in data",
      meant("const-object", "A"),
      'export const A = { a: "", b: c() } as const;',
    ],
    ["a call in an enum", meant("enum", "A"), 'export enum A { A = "".at() }'],
    [
      "a brace that is missing",
      meant("interface", "A"),
      "export interface A {",
    ],
    ["a brace too many", meant("interface", "A"), "export interface A {}}"],
    ["no end", meant("import"), 'import "a"'],
    ["nothing that was meant", undefined, "export interface A {}"],
  ])("with %s does not", (_, wanted, text) => {
    expect(() => assertStatement(text, wanted)).toThrow("not what was meant");
  });
});
