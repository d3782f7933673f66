import type { ChangelogSection } from "./changelog-entry.ts";

/** What is new in a version. */
export interface ChangelogEntry {
  readonly version: string;
  /** `2026-11-25`. */
  readonly date: string;
  readonly sections: readonly ChangelogSection[];
}

/** An entry in the form of keepachangelog.com, 1.1.0. */
export function formatEntry(
  { date, sections, version }: ChangelogEntry,
  notes = "",
): string {
  return [`## [${version}] - ${date}`, ...withSections(notes, sections), ""]
    .join("\n\n")
    .trimEnd();
}

/**
 * A changelog with an entry above those of earlier versions. What its owner wrote below `Unreleased` goes
 * into the entry; all else stays as it is.
 */
export function insertEntry(changelog: string, entry: ChangelogEntry): string {
  const lines = changelog.trimEnd().split(/\r?\n/);
  const first = lines.findIndex((line) => line.startsWith("## "));
  const start = first === -1 ? lines.length : first;
  const isUnreleased = /^## \[?unreleased\]?/i.test(lines[start] ?? "");
  const rest = isUnreleased ? nextHeading(lines, start + 1) : start;
  const notes = isUnreleased ? lines.slice(start + 1, rest) : [];
  const blocks = [
    lines.slice(0, isUnreleased ? start + 1 : start).join("\n"),
    formatEntry(entry, notes.join("\n")),
    lines.slice(rest).join("\n"),
  ];
  const text = blocks
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .join("\n\n");
  return changelog.includes("\r\n")
    ? `${text}\n`.replaceAll("\n", "\r\n")
    : `${text}\n`;
}

/** Where the next version begins, or the links at the end. */
function nextHeading(lines: readonly string[], from: number): number {
  const next = lines.findIndex(
    (line, index) => index >= from && /^(?:## |\[[^\]]+\]: )/.test(line),
  );
  return next === -1 ? lines.length : next;
}

/** Notes with the items of sections: in the part of that title where there is one, else behind. */
function withSections(
  notes: string,
  sections: readonly ChangelogSection[],
): readonly string[] {
  const parts = notes
    .split(/^(?=### )/m)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const titles = parts.map((part) => /^### (.*?)\s*$/m.exec(part)?.[1]);
  const joined = parts.map((part, index) => {
    const section = sections.find(({ title }) => title === titles[index]);
    return section === undefined
      ? part
      : `${part}\n${section.items.join("\n")}`;
  });
  const others = sections
    .filter(({ title }) => !titles.includes(title))
    .map(({ title, items }) => `### ${title}\n\n${items.join("\n")}`);
  return [...joined, ...others];
}
