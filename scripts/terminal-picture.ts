const WIDTH = 100;
const LINE = 19;
const CHARACTER = 8.4;

/** The SGR codes (ECMA-48, 8.3.117) that the commands use, as attributes of SVG text. */
const STYLES = new Map([
  ["1", 'font-weight="bold"'],
  ["2", 'opacity="0.6"'],
  ["31", 'fill="#ff7b72"'],
  ["32", 'fill="#7ee787"'],
  ["33", 'fill="#f2cc60"'],
  ["34", 'fill="#79c0ff"'],
  ["36", 'fill="#76e3ea"'],
]);

/** A command and what it printed, ANSI colours included, as an SVG picture of a terminal. */
export function terminalPicture(command: string, output: string): string {
  const lines = [`$ ${command}`, "", ...output.trimEnd().split("\n")].flatMap(
    wrap,
  );
  const width = Math.round(WIDTH * CHARACTER + 40);
  const height = lines.length * LINE + 40;
  const rows = lines.map(
    (line, index) =>
      `    <text x="20" y="${(index + 1) * LINE + 14}" xml:space="preserve">${spans(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(command)}">
  <rect width="100%" height="100%" rx="8" fill="#0d1117" />
  <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="14" fill="#e6edf3">
${rows.join("\n")}
  </g>
</svg>
`;
}

const CODE = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`);

/** Breaks a line at the width; colours do not count. */
function wrap(line: string): readonly string[] {
  const parts = line.split(CODE);
  const length = parts
    .filter((_, index) => index % 2 === 0)
    .reduce((sum, text) => sum + text.length, 0);
  if (length <= WIDTH) return [line];
  const at = line.lastIndexOf(" ", WIDTH);
  return [line.slice(0, at), ...wrap(`    ${line.slice(at + 1)}`)];
}

function spans(line: string): string {
  const styles = new Set<string>();
  return line
    .split(CODE)
    .map((part, index) => {
      if (index % 2 === 1) {
        applyCode(part, styles);
        return "";
      }
      if (part === "") return "";
      return styles.size === 0
        ? escape(part)
        : `<tspan ${[...styles].join(" ")}>${escape(part)}</tspan>`;
    })
    .join("");
}

/** 22 ends bold and dim, 39 ends a colour, 0 or nothing ends all. */
function applyCode(code: string, styles: Set<string>): void {
  const style = STYLES.get(code);
  if (style !== undefined) styles.add(style);
  else if (code === "22") drop(styles, (each) => !each.startsWith("fill"));
  else if (code === "39") drop(styles, (each) => each.startsWith("fill"));
  else drop(styles, () => true);
}

function drop(styles: Set<string>, ends: (style: string) => boolean): void {
  for (const style of styles) if (ends(style)) styles.delete(style);
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
