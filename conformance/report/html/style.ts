/** The style of every page: light and dark, from a phone to a wide screen, and for paper. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #f6f7f9; --card: #fff; --ink: #1c2128; --dim: #57606c; --line: #dde1e7; --well: #f2f4f7; --link: #0b5cad;
  --pass: #1a7f4b; --fail: #c0262d; --warn: #8f5f00; --odd: #7a3fb0; --sent: #0b5cad; --received: #1a7f4b;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12151a; --card: #1a1e25; --ink: #e4e8ee; --dim: #9aa5b3; --line: #2e353f; --well: #14181e; --link: #7ab7ff;
    --pass: #56c98d; --fail: #ff8078; --warn: #e0b040; --odd: #c8a0f5; --sent: #7ab7ff; --received: #56c98d;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0 auto; max-width: 1100px; padding: 0 20px 40px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, p, dl, dd, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 30px; line-height: 1.15; letter-spacing: -0.01em; }
h1::first-letter { text-transform: uppercase; }
h2 { font-size: 20px; margin: 36px 0 12px; }
h2 .count, nav .count { color: var(--dim); font-weight: 400; }
h3, h4, h5 { font-size: 15px; font-weight: 600; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code, pre, .id, .cite, .seq { font-family: var(--mono); font-size: 13px; }
/* Only what no one reads as words may be broken inside. */
code, pre { overflow-wrap: anywhere; }
code, .id, .about, .hint { unicode-bidi: isolate; }
.dim, .n, .level, .like, .remark, .label, .legend, footer, dt { color: var(--dim); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.pass { --own: var(--pass); } .fail { --own: var(--fail); } .warn, .untestable { --own: var(--warn); }
.error { --own: var(--odd); } .skip, .absent { --own: var(--dim); }
.sign { color: var(--own); font-weight: 700; display: inline-block; min-width: 1em; text-align: center; }
.level { font-size: 12px; font-weight: 600; letter-spacing: 0.03em; }
.cite { font-weight: 600; text-decoration: none; }
.cite, .cited { white-space: nowrap; }
.cite:hover { text-decoration: underline; }
.status { color: var(--own); font-weight: 600; }
/* A Han character is a word to a browser, a name is one to its reader. */
h1, h2, th, dt, button, nav, .name, .status, .remarks, .count { word-break: keep-all; }

table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 10px; font-size: 15px; }
th, td { padding: 8px 12px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: 13px; font-weight: 600; color: var(--dim); }
tbody th { font-weight: 500; }
tr:target, .check:target { background: color-mix(in srgb, var(--link) 12%, var(--card)); }

.run { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 10px; }
.run > summary { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 12px; padding: 10px 16px; cursor: pointer; list-style: none; border-radius: 12px; }
.run > summary::-webkit-details-marker { display: none; }
.run > summary > :is(h3, h4) { grid-row: 1; grid-column: 1; }
.run > summary .id { font-size: 14px; }
.run > summary .n { grid-row: 1; grid-column: 2; font-size: 13px; white-space: nowrap; }
.run > summary .n::after { content: '▸'; display: inline-block; margin-left: 8px; }
.run[open] > summary .n::after { transform: rotate(90deg); }
.run > summary .about, .gist { grid-column: 1 / -1; padding-left: 22px; font-size: 14px; color: var(--dim); }
.gist { color: var(--ink); }
.run > summary .gist .id { font-size: 13px; font-weight: 600; }
.run:target { border-color: var(--link); }
.run > .body { padding: 2px 16px 16px; }
.group > .alike { margin: 6px 0 0 22px; font-size: 14px; }
.alike > summary, .frames > summary { color: var(--dim); cursor: pointer; }
.like { font-size: 14px; }
.check { border-left: 4px solid var(--own); padding: 4px 0 4px 12px; margin-top: 8px; }
.check.pass, .check.skip, .check.absent { border-color: var(--line); padding-block: 0; }
.check :is(h4, h5) { font-weight: 500; }
.check .id { font-weight: 600; }
.remark { font-size: 13px; }
.check dl { display: grid; grid-template-columns: minmax(70px, max-content) minmax(0, 1fr); gap: 4px 14px; margin: 6px 0; font-size: 15px; }
.check dt { font-size: 14px; }
.value { white-space: pre-wrap; }
.value.fail, .value.warn { color: var(--own); font-weight: 600; }
.hint { display: block; padding: 6px 10px; border-radius: 8px; background: color-mix(in srgb, var(--link) 10%, var(--card)); }
.frames { margin-top: 10px; font-size: 14px; }
pre { margin: 8px 0 0; padding: 10px 12px; background: var(--well); border-radius: 8px; white-space: pre-wrap; line-height: 1.45; unicode-bidi: plaintext; }
.label { font-size: 13px; margin-top: 12px; }
.legend { margin-top: 14px; font-size: 14px; }
footer { margin-top: 40px; font-size: 13px; }

.seq { margin-top: 12px; overflow: hidden; background: var(--well); border-radius: 8px; padding: 8px 0; }
.lanes4 svg { min-width: 500px; } .lanes5 svg { min-width: 570px; } .lanes6 svg { min-width: 640px; }
.lanes4, .lanes5, .lanes6 { overflow-x: auto; }
.seq svg { display: block; }
.seq text { font-size: 12px; fill: var(--ink); stroke: var(--well); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; white-space: pre; }
.seq .n { text-anchor: middle; font-weight: 600; fill: var(--dim); }
.seq .b { fill: var(--ink); }
.seq .t, .seq .u { text-anchor: end; fill: var(--dim); font-size: 11px; }
.seq path { fill: none; stroke-width: 1.6; }
.seq .k { stroke: var(--dim); stroke-width: 3; }
.seq .l { stroke: var(--line); stroke-width: 2; }
.seq .s { stroke: var(--sent); }
.seq .r { stroke: var(--received); }
.seq .e { fill: var(--dim); }
.seq .g { stroke: var(--dim); stroke-width: 1.2; }
.seq text.g { fill: var(--dim); stroke: var(--well); stroke-width: 4px; font-style: italic; }
.seq .c { font-weight: 600; }
.seq .d { stroke: var(--own); stroke-dasharray: 2 4; stroke-width: 1; }
.seq .d.fail, .seq .d.warn, .seq .d.untestable, .seq .d.error { stroke-dasharray: none; stroke-width: 1.6; }
.seq .v { fill: var(--own); font-weight: 600; stroke-width: 7px; }
.seq path.s.fail, .seq path.r.fail, .seq path.s.warn, .seq path.r.warn { stroke: var(--own); stroke-width: 2.6; }
.seq .x.fail, .seq .x.warn { fill: var(--own); font-weight: 600; }

@media (max-width: 640px) {
  body { padding: 0 12px 32px; }
  h1 { font-size: 23px; }
  th, td { padding: 7px; }
  table { font-size: 14px; }
  .check dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .check dd { margin-bottom: 6px; }
  .run > summary { padding: 10px 12px; }
  .run > .body { padding: 2px 10px 12px; }
  .group > .alike { margin-left: 8px; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --well: #fff; --link: #000; }
  body { max-width: none; font-size: 11pt; padding: 0; }
  .run, tr { break-inside: avoid; }
  .run[open] { break-inside: auto; }
  .check, .seq { break-inside: avoid; }
}
`;
