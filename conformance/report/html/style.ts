/** The style sheet of the page: light and dark, from a phone to a wide screen, and for paper. */
export const style = `
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
  font: 16px/1.5 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, dl, dd, ul { margin: 0; padding: 0; }
h1 { font-size: 30px; line-height: 1.15; letter-spacing: -0.01em; }
h1::first-letter { text-transform: uppercase; }
h2 { font-size: 20px; margin: 36px 0 12px; }
h2 .count, nav .count { color: var(--dim); font-weight: 400; }
h3, h4 { font-size: 15px; font-weight: 600; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 4px; }
code, pre, .id, .cite, .seq { font-family: var(--mono); font-size: 13px; }
code, .id, .about, .hint { unicode-bidi: isolate; }
.dim, .n, .level, .like, .remark, .label, .legend, footer, dt { color: var(--dim); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.jump { position: absolute; left: -9999px; }
.jump:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 12px; z-index: 2; }
.pass { --own: var(--pass); } .fail { --own: var(--fail); } .warn, .untestable { --own: var(--warn); }
.error { --own: var(--odd); } .skip { --own: var(--dim); }
.sign { color: var(--own); font-weight: 700; display: inline-block; min-width: 1em; text-align: center; }

.verdict {
  display: grid; grid-template-columns: auto 1fr; gap: 6px 18px; margin: 28px 0 0; padding: 24px 26px;
  background: var(--card); border: 1px solid var(--line); border-left: 8px solid var(--own); border-radius: 12px;
}
.verdict .mark {
  width: 52px; height: 52px; border-radius: 50%; background: var(--own); color: var(--card); font-size: 30px;
  font-weight: 700; display: grid; place-items: center;
}
.verdict h1 { color: var(--own); }
.why { font-size: 17px; margin-top: 4px; }
.target { margin-top: 6px; color: var(--dim); }
.tally, .verdict dl { grid-column: 1 / -1; }
.tally { margin-top: 14px; }
.bar { display: block; width: 100%; height: 10px; border-radius: 5px; background: var(--line); }
.bar rect { fill: var(--own); }
.tally ul { display: flex; flex-wrap: wrap; gap: 2px 20px; margin-top: 8px; list-style: none; }
.verdict dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 10px 20px; margin-top: 14px; padding-top: 14px; border-top: 1px solid var(--line); }
.verdict dt { font-size: 13px; }
.verdict .long { grid-column: 1 / -1; }
.verdict .long dd { font-size: 14px; }

nav ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; margin-top: 14px; }
nav a { display: block; padding: 5px 12px; border: 1px solid var(--line); border-radius: 99px; background: var(--card); text-decoration: none; font-size: 14px; }
nav a:hover { border-color: var(--link); }

table { width: 100%; border-collapse: collapse; background: var(--card); border: 1px solid var(--line); border-radius: 10px; font-size: 15px; }
th, td { padding: 8px 12px; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-size: 13px; font-weight: 600; color: var(--dim); }
tbody th { font-weight: 500; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.prefix { font-family: var(--mono); font-size: 13px; color: var(--dim); display: inline-block; min-width: 3.2em; }
.remarks { color: var(--warn); }
.areas tbody tr:last-child > * { font-weight: 600; }
header.plain { margin-top: 28px; }
.scroll { overflow-x: auto; }
.compared { margin-top: 14px; }
.compared th, .compared td { overflow-wrap: normal; min-width: 7em; }
.compared th:first-child { min-width: 15em; }
.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; list-style: none; margin-top: 16px; }
.parties li { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--own); border-radius: 10px; padding: 12px 16px; margin: 0; }
.parties h2 { margin: 0; font-size: 17px; }
h3 .dim { font-weight: 400; }
.about .status { margin-right: 14px; font-weight: 500; }
.compared th p { font-weight: 400; font-size: 14px; }
ul.remarks { padding-left: 20px; margin-top: 12px; }
.question { --own: var(--link); }
.question h3 { margin-top: 4px; }
.question ul { padding-left: 20px; }
.level { font-size: 12px; font-weight: 600; letter-spacing: 0.03em; }
.cite { font-weight: 600; text-decoration: none; display: inline-block; max-width: 100%; }
.cite:hover { text-decoration: underline; }
.requirements th, .status { min-width: 6em; }
.requirements th .level { display: block; }
.status { color: var(--own); font-weight: 600; }
.status.skip { color: var(--dim); }
.requirements td > p + p { margin-top: 6px; }
.evidence { margin-top: 4px; font-size: 14px; }
.evidence summary { color: var(--dim); }
.evidence ul { list-style: none; margin-top: 4px; }
.evidence p { margin-top: 4px; }
.evidence a { font-family: var(--mono); font-size: 13px; }
tr:target, .check:target { background: color-mix(in srgb, var(--link) 12%, var(--card)); }

.filter {
  display: flex; flex-wrap: wrap; gap: 10px 12px; align-items: end; margin-top: 32px; padding: 12px 16px;
  background: var(--card); border: 1px solid var(--line); border-radius: 12px;
}
.filter label { display: grid; gap: 2px; font-size: 13px; color: var(--dim); max-width: 100%; }
.filter .wide { flex: 1 1 200px; }
input, select, button {
  font: inherit; font-size: 15px; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 8px;
  padding: 6px 10px; min-height: 38px; max-width: 100%; min-width: 0;
}
button { cursor: pointer; font-size: 14px; }
button:hover { border-color: var(--link); }
output { font-size: 14px; color: var(--dim); margin-left: auto; align-self: center; }
.none { margin-top: 20px; }
.legend { margin-top: 14px; font-size: 14px; }

.run { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin-top: 10px; }
.run > summary { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 10px 16px; cursor: pointer; list-style: none; border-radius: 12px; }
.run > summary::-webkit-details-marker { display: none; }
.run > summary .id { font-size: 14px; }
.run > summary .n { font-size: 13px; white-space: nowrap; }
.run > summary .n::after { content: '▸'; display: inline-block; margin-left: 8px; }
.run[open] > summary .n::after { transform: rotate(90deg); }
.run > summary .about { grid-row: 2; grid-column: 1 / -1; padding-left: 22px; font-size: 14px; color: var(--dim); }
.run:target { border-color: var(--link); }
.run > .body { padding: 2px 16px 16px; }
.like { font-size: 14px; }
.check { border-left: 4px solid var(--own); padding: 4px 0 4px 12px; margin-top: 8px; }
.check.pass, .check.skip { border-color: var(--line); padding-block: 0; }
.check h4 { font-weight: 500; }
.check .id { font-weight: 600; }
.remark { font-size: 13px; }
.check dl { display: grid; grid-template-columns: minmax(70px, max-content) 1fr; gap: 4px 14px; margin: 6px 0; font-size: 15px; }
.check dt { font-size: 14px; }
.value { white-space: pre-wrap; }
.value.fail, .value.warn { color: var(--own); font-weight: 600; }
.hint { display: block; padding: 6px 10px; border-radius: 8px; background: color-mix(in srgb, var(--link) 10%, var(--card)); }
.frames { margin-top: 10px; font-size: 14px; }
.frames summary { color: var(--dim); cursor: pointer; }
pre { margin: 8px 0 0; padding: 10px 12px; background: var(--well); border-radius: 8px; white-space: pre-wrap; line-height: 1.45; unicode-bidi: plaintext; }
.label { font-size: 13px; margin-top: 12px; }
.command { display: flex; gap: 10px; align-items: center; margin-top: 2px; padding: 6px 6px 6px 12px; min-height: 40px; background: var(--well); border-radius: 8px; }
.command code { flex: 1; min-width: 0; }
.line { display: block; }
#_notes ul { padding-left: 20px; }
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
  .verdict { padding: 18px 16px; gap: 6px 12px; border-left-width: 6px; margin-top: 14px; }
  .verdict .mark { width: 40px; height: 40px; font-size: 22px; }
  h1 { font-size: 23px; }
  .verdict dl { grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); }
  th, td { padding: 7px 7px; }
  table { font-size: 14px; }
  .prefix { display: block; }
  .check dl { grid-template-columns: 1fr; gap: 0; }
  .check dd { margin-bottom: 6px; }
  .filter label { flex: 1 1 120px; }
  .filter .wide { flex-basis: 100%; }
  .run > .body { padding: 2px 10px 12px; }
  .requirements th, .requirements .status { white-space: normal; }
  .requirements .status { width: 5.6em; overflow-wrap: normal; }
}
@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --well: #fff; --link: #000; }
  body { max-width: none; font-size: 11pt; padding: 0; }
  nav, .filter, .legend, .command button, .jump { display: none; }
  .run, .verdict, tr { break-inside: avoid; }
  .run[open] { break-inside: auto; }
  .check, .seq { break-inside: avoid; }
}
`;
