/**
 * The script of the page. Without it everything is there; it filters, copies, and opens what an address points at. It
 * makes no markup of texts.
 */
export const script = `
'use strict';
const form = document.querySelector('form.filter');
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const rows = all('.requirements tbody tr');
const runs = all('details.run').map((run) => ({ run, checks: all('.check', run) }));
const folds = all('details.alike').map((fold) => ({ fold, within: all('details.run', fold) }));
const total = all('.check').length;
const texts = new Map();
const textOf = (element) => {
  if (!texts.has(element)) texts.set(element, element.textContent.toLowerCase());
  return texts.get(element);
};
function filter() {
  const wanted = form.elements;
  const text = wanted.text.value.trim().toLowerCase();
  const fits = ({ dataset }) =>
    ['level', 'area', 'verdict'].every((key) => {
      const value = wanted[key].value;
      return value === '' || dataset[key].split(' ').includes(value);
    });
  const says = (element) => text === '' || textOf(element).includes(text);
  let left = 0;
  let shown = 0;
  for (const row of rows) {
    row.hidden = !(fits(row) && says(row));
    shown += row.hidden ? 0 : 1;
  }
  for (const { run, checks } of runs) {
    const found = says(run);
    const fitting = checks.filter((check) => found && fits(check));
    for (const check of checks) check.hidden = !fitting.includes(check);
    run.hidden = fitting.length === 0;
    left += fitting.length;
  }
  const wide = text === '' && ['level', 'area', 'verdict'].every((key) => wanted[key].value === '');
  for (const { fold, within } of folds) {
    fold.hidden = within.every((run) => run.hidden);
    fold.open = !wide;
  }
  for (const section of all('.filtered'))
    section.hidden = all('details.run, tbody tr', section).every((part) => part.hidden);
  document.querySelector('.none').hidden = left + shown > 0;
  form.querySelector('output').textContent = form.dataset.left.replace('{n}', left).replace('{all}', total);
}
form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
filter();
function reveal() {
  let id = location.hash.slice(1);
  try { id = decodeURIComponent(id); } catch {}
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  if (target.closest('[hidden]') !== null) { form.reset(); filter(); }
  for (let at = target; at !== null; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  target.scrollIntoView();
}
addEventListener('hashchange', reveal);
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link !== null && link.hash === location.hash) reveal();
});
reveal();
for (const block of all('.command')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = form.dataset.copy;
  button.addEventListener('click', async () => {
    const code = block.querySelector('code');
    try {
      await navigator.clipboard.writeText(code.textContent);
    } catch {
      getSelection().selectAllChildren(code);
      document.execCommand('copy');
    }
    button.textContent = form.dataset.copied;
    setTimeout(() => { button.textContent = form.dataset.copy; }, 2000);
  });
  block.append(button);
}
`;
