import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createAllocator } from "../../generator/name/allocator.ts";
import { fileName, isFilePath } from "../../generator/name/file-names.ts";
import {
  camelCase,
  capitalize,
  isDeclarable,
  pascalCase,
} from "../../generator/name/identifiers.ts";
import {
  reservedMembers,
  reservedWords,
} from "../../generator/name/reserved-words.ts";
import { partsOf, singular, wordsOf } from "../../generator/name/words.ts";
import { anyText } from "../support/any-text.ts";

/** Whether a variable can have a name. Functions take what modules take, but for `await`. */
function declares(name: string): boolean {
  try {
    return typeof new Function(`"use strict"; let ${name};`) === "function";
  } catch {
    return false;
  }
}

describe("an allocator", () => {
  it("gives out each name once, and none that is taken", () => {
    fc.assert(
      fc.property(
        fc.array(anyText),
        fc.array(fc.array(anyText, { minLength: 1, maxLength: 3 })),
        (taken, wishes) => {
          const { allocate } = createAllocator(taken);
          const names = wishes.map((wish) => allocate(wish));
          expect(new Set([...taken, ...names]).size).toBe(
            new Set(taken).size + names.length,
          );
          for (const [index, name] of names.entries()) {
            expect(wishes[index]?.some((wish) => name.startsWith(wish))).toBe(
              true,
            );
          }
        },
      ),
    );
  });

  it("gives the first candidate that is free, else the last with a number", () => {
    const { allocate, claim } = createAllocator(["a"]);
    expect(allocate(["a", "b"])).toBe("b");
    expect(allocate(["a", "b"])).toBe("b2");
    expect(allocate(["a", "b"])).toBe("b3");
    expect(claim("b4")).toBe(true);
    expect(claim("b4")).toBe(false);
    expect(allocate(["b"])).toBe("b5");
    expect(allocate([])).toBe("_2");
    expect(allocate(["c"], new Set(["c", "c2"]))).toBe("c3");
    expect(allocate(["c"])).toBe("c");
    expect(claim("a")).toBe(false);
  });
});

describe("a name", () => {
  it("can be declared where it begins with a letter and is not reserved", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const name of [pascalCase(text), camelCase(text)]) {
          if (name === "") expect(wordsOf(text)).toEqual([]);
          else expect(isDeclarable(`${name}_`)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["access-rules", "AccessRules", "accessRules"],
    ["rename_big_thing", "RenameBigThing", "renameBigThing"],
    ["URLParser", "URLParser", "urlParser"],
    ["GetThings", "GetThings", "getThings"],
    ["UARs", "UARs", "uars"],
    ["UARsByID", "UARsByID", "uarsByID"],
    ["ID2", "ID2", "id2"],
    ["GET_ALL", "GETALL", "getAll"],
    ["3d model", "_3dModel", "_3dModel"],
    ["ßa", "ßa", "ßa"],
    ["ǆa b", "ǄaB", "ǆaB"],
    ["ID", "ID", "id"],
    ["users' list", "UsersList", "usersList"],
    ["it’s", "Its", "its"],
    ["e\u0301te", "Éte", "éte"],
    ["", "", ""],
    ["*/", "", ""],
  ])("of %j is %s or %s", (text, pascal, camel) => {
    expect(pascalCase(text)).toBe(pascal);
    expect(camelCase(text)).toBe(camel);
  });

  it.each([
    ["Thing", true],
    ["$_1", true],
    ["größe", true],
    ["1a", false],
    ["a b", false],
    ["a-", false],
    ["", false],
    ["e\u0301", false],
    ["delete", false],
    ["string", false],
    ["await", false],
    ["__dirname", false],
    ["NaN", false],
    ["toString", true],
  ])("%j can be declared: %j", (text, can) => {
    expect(isDeclarable(text)).toBe(can);
  });

  it("has a capital where one letter has one", () => {
    expect(capitalize("thing")).toBe("Thing");
    expect(capitalize("ß")).toBe("ß");
    expect(capitalize("\u{10428}a")).toBe("\u{10400}a");
    expect(capitalize("")).toBe("");
  });
});

describe("a file name", () => {
  it("is a path that may be written, and can be made again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = fileName(text, "models");
        expect(isFilePath(name)).toBe(true);
        expect(name.length).toBeLessThanOrEqual(87);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        expect(fileName(name, "models")).toBe(name);
      }),
    );
  });

  it.each([
    ["Access Rules", "access-rules"],
    ["Größe", "grosse"],
    ["Ünïcode", "unicode"],
    ["日本", "other"],
    ["日本 a", "a"],
    ["a 日本", "a"],
    ["a 日本 b", "a-b"],
    ["", "other"],
    ["../../etc/passwd", "etc-passwd"],
    ["CON", "con-other"],
    ["nul", "nul-other"],
    ["PRN", "prn-other"],
    ["aux", "aux-other"],
    ["com1", "com1-other"],
    ["LPT9", "lpt9-other"],
    ["com10", "com10"],
    ["icon", "icon"],
    ["console", "console"],
    ["a".repeat(100), "a".repeat(80)],
    [`${"a".repeat(79)} b`, "a".repeat(79)],
  ])("of %j is %s", (text, name) => {
    expect(fileName(text, "other")).toBe(name);
  });

  it.each([
    ["a", true],
    ["a-1", true],
    ["1", true],
    ["models/a", true],
    ["operations/a", true],
    ["runtime/a", false],
    ["models/a/b", false],
    ["a/models/a", false],
    ["-a", false],
    ["A", false],
    ["a.ts", false],
    ["", false],
    ["../a", false],
    ["a\n", false],
  ])("%j is a path below src: %j", (path, is) => {
    expect(isFilePath(path)).toBe(is);
  });
});

describe("words", () => {
  it.each([
    ["a-b_c d.e", ["a", "b", "c", "d", "e"], ["a", "b", "c", "d", "e"]],
    ["UserIDsList", ["UserIDsList"], ["User", "IDs", "List"]],
    ["HTTPServer", ["HTTPServer"], ["HTTP", "Server"]],
    ["v2Beta", ["v2Beta"], ["v2", "Beta"]],
    ["IDs", ["IDs"], ["IDs"]],
    ["IDset", ["IDset"], ["I", "Dset"]],
    ["AssetA", ["AssetA"], ["Asset", "A"]],
    ["Ⅷ a\u0301", ["Ⅷ", "á"], ["Ⅷ", "á"]],
    ["o'neil’s", ["oneils"], ["oneils"]],
    ["", [], []],
  ])("of %j are %j, taken apart %j", (text, words, parts) => {
    expect(wordsOf(text)).toEqual(words);
    expect(partsOf(text)).toEqual(parts);
  });

  it.each([
    ["Users", "user"],
    ["Policies", "policy"],
    ["Boxes", "box"],
    ["Classes", "class"],
    ["Class", "class"],
    ["Matches", "match"],
    ["Wishes", "wish"],
    ["Quizzes", "quizz"],
    ["Buses", "bus"],
    ["Sessions", "session"],
    ["Yes", "yes"],
    ["IDs", "ids"],
    ["Uses", "us"],
    ["User", "user"],
    ["Ties", "ty"],
  ])("%s has the singular %s", (word, one) => {
    expect(singular(word)).toBe(one);
  });
});

describe("reserved", () => {
  it("are the words that no declaration of a module can have", () => {
    for (const word of reservedWords) {
      expect(word).toMatch(/^[\w$]+$/);
    }
    const words =
      "break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield arguments eval".split(
        " ",
      );
    expect(words.filter(declares)).toEqual([]);
    expect(reservedWords).toEqual(expect.arrayContaining(words));
  });

  it("are types of TypeScript, and what modules bind", () => {
    expect(reservedWords).toEqual(
      expect.arrayContaining(
        "await async any bigint boolean intrinsic never number object string symbol undefined unknown exports module require __dirname __esModule __filename globalThis Infinity NaN".split(
          " ",
        ),
      ),
    );
  });

  it("are members that every object has", () => {
    const members = Object.getOwnPropertyNames(Object.prototype).filter(
      (name) => !/^__(?:define|lookup)/.test(name),
    );
    expect(reservedMembers).toEqual(expect.arrayContaining(members));
    expect(reservedMembers).toEqual(
      expect.arrayContaining(["then", "toJSON", "prototype"]),
    );
  });
});
