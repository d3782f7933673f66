/** Prettier's default `printWidth`, in columns. */
const WIDTH = 80;

const LIST = /^( *)("[^"]*": )?\[\n([^[\]{}]*?)\n *\](,?)$/gm;

/** A value as JSON in prettier's layout: objects over several lines, lists of scalars on one if they fit. */
export function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2).replace(
    LIST,
    (
      list,
      indent: string,
      key: string | undefined,
      items: string,
      comma: string,
    ) => {
      const line = `${indent}${key ?? ""}[${items.trim().replaceAll(/\n\s*/g, " ")}]${comma}`;
      return line.length <= WIDTH ? line : list;
    },
  );
  return `${text}\n`;
}
