/** The name of what no hostile text may ever reach: as an identifier it stands in no name of ours. */
export const TRAP = "trap$";

/** What would spring the trap where a text got out of its place, and what would hide that it did. */
const TEXTS: readonly ((spring: string) => readonly string[])[] = [
  // Everything at once.
  (spring) => [
    `*/ ${spring} /*`,
    `"; ${spring} //`,
    `'; ${spring} //`,
    `\`; ${spring} //`,
    `\${${spring}}`,
    `\\"; ${spring} //`,
    `\\'; ${spring} //`,
    `\\`,
    `\n${spring}`,
    `\r\n${spring}`,
    `\r${spring}`,
    `\u2028${spring}`,
    `\u2029${spring}`,
    `\u0085${spring}`,
    `\u000b${spring}\u000c`,
    `\u202e\u2066\u200b\ufeff\0`,
    `\ud800 \udfff`,
    `</script><script>${spring}</script><img src=x onerror="${spring}">`,
    `\n//# sourceMappingURL=data:,`,
    `\n/// <reference path="/etc/passwd" />`,
    `\n// @ts-nocheck`,
    `\n * @ts-ignore`,
    `\n@deprecated`,
    `]]> --> <!--`,
    `", "scripts": { "postinstall": "${TRAP}" }, "x": "`,
    `\n# ${TRAP} heading [link](javascript:${TRAP}) ![x](y) | cell |`,
    `\n\`\`\`js\n${spring}`,
    `$& $1 $\` $' %s #{${spring}} {{${spring}}} <%= ${spring} %>`,
    `; ${spring}; `,
    `}; ${spring}; {`,
    `) { ${spring} } (`,
    `> = ${spring}; <`,
    `: ${spring}, `,
  ],
  // One line, as names and short texts are.
  (spring) => [`a*/;${spring};/*`, `b";${spring}//`],
  (spring) => [`a'];${spring}//`, `\\`],
  (spring) => [`\\`, `";${spring}//\\`],
  (spring) => [`\`\${${spring}}\``, `*`, `/;${spring}`],
  (spring) => [`*\u200b/${spring}`, `/*\u2028*\0/${spring}`],
  (spring) => [`@ts-nocheck`, `//# sourceMappingURL=${TRAP}`, `\n${spring}`],
];

/** A text of the document that means harm. Its number is told where it begins and where it ends. */
export function hostileText(number: number): string {
  const spring = `globalThis.${TRAP}(${number})`;
  const pieces = TEXTS[number % TEXTS.length]?.(spring) ?? [];
  return [`begin${number}`, ...pieces, `end${number}!`].join(" ");
}

/** The numbers of the hostile texts that begin, or that end, in a text, also one of a URL. */
export function numbersIn(
  text: string,
  edge: "begin" | "end",
): readonly number[] {
  const pattern =
    edge === "begin" ? /begin(\d+)(?=\s|%20)/g : /(?<=\s|%20)end(\d+)!/g;
  return Array.from(text.matchAll(pattern), ([, number]) => Number(number));
}
