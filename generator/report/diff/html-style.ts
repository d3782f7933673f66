/** How the page looks, by day and by night. */
export const style = `
:root { color-scheme: light dark; --page: #f6f7f9; --card: #fff; --text: #1c2128; --faint: #59636e; --line: #d5dae0; --code: #eff1f4; --breaking: #b3261e; --risky: #8a5a00; --safe: #1a6b3c; --focus: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --page: #0f1318; --card: #171c23; --text: #e4e8ee; --faint: #9aa5b1; --line: #2d3540; --code: #0f1318; --breaking: #ff8a80; --risky: #f0c05a; --safe: #7dd79c; --focus: #8ab4f8; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 1.75rem 0 .5rem; font-size: 1.1rem; }
h3 { margin: 1rem 0 .25rem; font-size: .9rem; }
.verdict { margin: .25rem 0 1rem; }
.semver, .badge { padding: .1rem .5rem; border: 1px solid; border-radius: 1rem; font-size: .8rem; font-weight: 600; white-space: nowrap; }
.breaking, .major { --level: var(--breaking); }
.risky, .minor { --level: var(--risky); }
.safe, .patch { --level: var(--safe); }
.semver, .badge { color: var(--level); }
.count { color: var(--faint); font-weight: 400; }
.filters { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
.filters label { color: var(--faint); font-size: .85rem; }
select, input, button { padding: .25rem .5rem; border: 1px solid var(--line); border-radius: .35rem; background: var(--page); color: var(--text); font: inherit; font-size: .9rem; }
output { margin-left: auto; color: var(--faint); font-size: .85rem; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.finding { margin: .5rem 0; padding: 0 1rem; background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--level); border-radius: .5rem; }
summary { padding: .6rem 0; cursor: pointer; overflow-wrap: anywhere; }
summary code { font-weight: 600; }
.finding > p { margin: 0 0 .75rem; }
code, pre { font: 13px/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: .75rem; }
figure { margin: 0; min-width: 0; }
figcaption { font-size: .85rem; font-weight: 600; }
.place { color: var(--faint); font-weight: 400; overflow-wrap: anywhere; }
pre { margin: .25rem 0; padding: .6rem .75rem; max-height: 20rem; overflow: auto; background: var(--code); border: 1px solid var(--line); border-radius: .35rem; }
dl { margin: .75rem 0; font-size: .85rem; }
dl div { display: flex; gap: .75rem; }
dt { flex: 0 0 6rem; color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
[hidden] { display: none; }
@media (max-width: 40rem) { .filters { position: static; } }
@media print { .filters { display: none; } }
`;
