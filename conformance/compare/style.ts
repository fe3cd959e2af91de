/** The style of a comparison, beside that of every page. */
export const comparisonStyle = `
header.plain { margin-top: 28px; }
.parties { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: 12px; list-style: none; margin-top: 16px; }
.parties li { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--own); border-radius: 10px; padding: 12px 16px; margin: 0; min-width: 0; }
.parties h2 { margin: 0; font-size: 17px; }
ul.remarks { padding-left: 20px; margin-top: 12px; color: var(--warn); }
.scroll { overflow-x: auto; }
.compared .count { display: block; font-size: 13px; font-weight: 400; color: var(--dim); }
.compared .should { display: block; font-size: 13px; color: var(--warn); }
.compared th:first-child { min-width: 15em; }
.compared th p { font-weight: 400; font-size: 14px; word-break: normal; }
.compared .status { white-space: nowrap; }
.compared td .party { display: none; }
.differ { font-size: 13px; margin-left: 6px; }
h3 .dim { font-weight: 400; }
.about .status { margin-right: 14px; font-weight: 500; }
.body > .run { background: var(--paper); }
.question ul { padding-left: 20px; }
@media (max-width: 1000px) {
  .parties { grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr)); }
  .compared, .compared tbody { display: block; }
  .compared thead { display: none; }
  .compared tr { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 6px 12px; padding: 8px 10px; border-top: 1px solid var(--line); }
  .compared tr:first-child { border-top: 0; }
  .compared th { grid-column: 1 / -1; }
  .compared th, .compared td { padding: 0; border: 0; }
  .compared .status { font-size: 14px; }
  .compared th:first-child { min-width: 0; }
  .compared td .party { display: block; font-size: 12px; font-weight: 400; color: var(--dim); white-space: normal; }
}
`;
