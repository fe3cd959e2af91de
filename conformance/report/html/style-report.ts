/** The style of the report of a run, beside that of every page. */
export const reportStyle = `
.jump { position: absolute; left: -9999px; }
.jump:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 12px; z-index: 2; }

.verdict {
  display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 6px 18px; margin: 28px 0 0; padding: 24px 26px;
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
nav ul ul { display: none; }

.causes { list-style: none; counter-reset: cause; }
.cause { counter-increment: cause; background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--own); border-radius: 12px; padding: 14px 18px 18px; margin-top: 12px; }
.cause h3 { font-size: 17px; }
.cause h3::before { content: counter(cause) '. '; color: var(--own); }
.cause .about { margin-top: 4px; font-size: 14px; }
.log .line { display: block; padding-left: 4ch; text-indent: -4ch; }
.cause:target { border-color: var(--link); }

.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.areas th[scope=row] { white-space: nowrap; }
.prefix { font-family: var(--mono); font-size: 13px; color: var(--dim); display: inline-block; min-width: 3.2em; }
.remarks span { color: var(--own); }
.areas tbody tr:last-child > * { font-weight: 600; }

.requirements th { min-width: 6em; }
.requirements th .level { display: block; }
.requirements .status { white-space: nowrap; }
.requirements .status.skip { color: var(--dim); }
.requirements td > p + p { margin-top: 6px; }
.evidence { margin-top: 4px; font-size: 14px; }
.evidence summary { color: var(--dim); }
.evidence ul { list-style: none; margin-top: 4px; }
.evidence p { margin-top: 4px; }
.evidence a { font-family: var(--mono); font-size: 13px; }

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
.command { display: flex; gap: 10px; align-items: center; margin-top: 2px; padding: 6px 6px 6px 12px; min-height: 40px; background: var(--well); border-radius: 8px; }
.command code { flex: 1; min-width: 0; }
#_notes ul { padding-left: 20px; }
#_notes .fold { list-style: none; margin-left: -20px; }
#_notes .frames { margin: 0; font-size: inherit; }
#_notes summary { color: inherit; }

@media (min-width: 1180px) {
  body { max-width: 1360px; display: grid; grid-template-columns: 220px minmax(0, 1fr); column-gap: 32px; align-items: start; }
  header, main, footer { grid-column: 2; }
  nav { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 28px; max-height: calc(100vh - 56px); overflow-y: auto; margin-top: 28px; }
  nav ul { display: block; margin: 0; }
  nav a { display: flex; justify-content: space-between; gap: 10px; border: 0; border-radius: 8px; background: none; padding: 5px 10px; }
  nav a:hover { background: var(--card); }
  nav ul ul { display: block; padding-left: 12px; }
  nav ul ul a { font-size: 13px; }
}
@media (max-width: 640px) {
  .verdict { padding: 18px 16px; gap: 6px 12px; border-left-width: 6px; margin-top: 14px; }
  .verdict .mark { width: 40px; height: 40px; font-size: 22px; }
  .verdict dl { grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); }
  .filter label { flex: 1 1 120px; }
  .filter .wide { flex-basis: 100%; }
  .cause { padding: 12px 12px 14px; }
  table, tbody, thead { display: block; }
  tr { display: grid; gap: 2px 10px; padding: 7px 10px; border-top: 1px solid var(--line); }
  thead tr { border-top: 0; }
  th, td { padding: 0; border: 0; }
  .areas tr { grid-template-columns: minmax(0, 1fr) 4.4em 4.4em; }
  .areas th[scope=row] { white-space: normal; display: flex; align-items: baseline; }
  .areas .prefix { flex: none; }
  .areas thead th:last-child { display: none; }
  .areas .remarks { grid-column: 1 / -1; }
  .requirements thead { display: none; }
  .requirements tr { grid-template-columns: max-content minmax(0, 1fr); }
  .requirements th .level { display: inline; margin-left: 6px; }
  .requirements .status { text-align: right; }
  .requirements td:last-child { grid-column: 1 / -1; }
}
@media print {
  nav, .filter, .legend, .command button, .jump { display: none; }
  .verdict { break-inside: avoid; }
}
`;
