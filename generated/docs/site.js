// The search of the pages. The index is a script of its own, loaded when somebody begins to search: it works without a
// server too. Without this script there is no search, and everything else works.
const { language, root } = document.documentElement.dataset;
const place = document.getElementById('search');
const most = 20;

/** An element with attributes and children. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

let loading;
/** The pages that can be found; the script that names them is loaded once. */
function index() {
  loading ??= new Promise((resolve, reject) => {
    const script = make('script', { src: `${root}search-index.js` });
    script.addEventListener('load', () => resolve(globalThis.searchIndex));
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  return loading;
}

/** How well a page fits all words: its title counts more than its summary, and that more than the rest; 0: not at all. */
function weightOf([, ...texts], words) {
  let sum = 0;
  for (const word of words) {
    const at = texts.map((text) => text.toLowerCase().indexOf(word));
    const [title, summary, rest] = [0, 1, 2].map((part) => at[part] >= 0 || at[part + 3] >= 0);
    if (!title && !summary && !rest) return 0;
    const exact = [texts[0], texts[3]].some((title) => title.toLowerCase().split(' · ').includes(word));
    sum += (exact ? 100 : 0) + (title ? 10 : 0) + (summary ? 3 : 0) + (rest ? 1 : 0);
  }
  return sum;
}

const { label, none, some } = place.dataset;
const input = make('input', {
  type: 'search',
  'aria-label': label,
  placeholder: label,
  autocomplete: 'off',
  'aria-controls': 'results',
});
const list = make('ol', { id: 'results' });
const status = make('p', { class: 'status', role: 'status' });
const results = make('div', { class: 'results', hidden: '' }, status, list);
place.setAttribute('role', 'search');
place.append(input, results);

function close() {
  results.hidden = true;
}

async function search() {
  const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return close();
  const wanted = input.value;
  const pages = await index();
  if (input.value !== wanted) return;
  const found = pages
    .map((page) => ({ page, weight: weightOf(page, words) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  list.replaceChildren(
    ...found.slice(0, most).map(({ page }) => {
      const [path] = page;
      const [title, summary] = language === 'zh' ? page.slice(4) : page.slice(1);
      return make(
        'li',
        {},
        make('a', { href: `${root}${language}/${path}` }, make('strong', {}, title), ` ${summary}`),
      );
    }),
  );
  status.textContent = found.length === 0 ? none : some.replace('{n}', String(found.length));
  results.hidden = false;
}

/** Moves the focus among the input and what was found. */
function move(step) {
  const stops = [input, ...list.querySelectorAll('a')];
  const next = stops[stops.indexOf(document.activeElement) + step];
  next?.focus();
}

input.addEventListener('focus', index);
input.addEventListener('input', search);
place.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    input.value = '';
    close();
    input.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    move(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && event.target === input) list.querySelector('a')?.click();
});
place.addEventListener('focusout', (event) => {
  if (!place.contains(event.relatedTarget)) close();
});
document.addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
});
