// Chooses among the findings of /data/faults in place, and opens the one that the address names. Without it the page is whole.
const form = document.getElementById('choose');
const items = [...document.querySelectorAll('.ledger > li')];
const keys = ['check', 'file', 'council', 'year'];
/** What of the address could not be followed, for the reader. */
let reasons = [];

function show() {
  const wanted = keys.map((key) => [key, form.elements[key].value]).filter(([, value]) => value !== '');
  let shown = 0;
  for (const item of items) {
    const fits = wanted.every(([key, value]) => item.dataset[key].split(' ').includes(value));
    item.hidden = !fits;
    if (fits) shown++;
  }
  for (const section of document.querySelectorAll('main > section'))
    if (section.querySelector('.ledger')) section.hidden = !section.querySelector('.ledger > li:not([hidden])');
  const count = wanted.length === 0 ? '' : `${shown} ${shown === 1 ? 'finding' : 'findings'} of ${items.length}`;
  form.querySelector('[role=status]').textContent = [...reasons, count].filter(Boolean).join(' ');
}

function choose() {
  reasons = [];
  const address = new URL(location.href);
  for (const key of keys) {
    const value = form.elements[key].value;
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  history.replaceState(history.state, '', address);
  show();
}

/** The part behind '#'; as it was written where a `%` in it stands for nothing. */
function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return location.hash.slice(1);
  }
}

function open() {
  const named = document.getElementById(fragment());
  for (let box = named; box; box = box.parentElement) if (box.tagName === 'DETAILS') box.open = true;
  const first = named?.querySelector('details');
  if (first) first.open = true;
  named?.scrollIntoView();
}

/* By the law of every page's address (src/lib/view/parameters.ts): capitals and arrays are read, the first of several is followed. */
for (const [name, given] of new URL(location.href).searchParams) {
  const key = name.replace(/\[\d*\]$/, '').toLowerCase();
  if (!keys.includes(key) || given.trim() === '') continue;
  const field = form.elements[key];
  const option = [...field.options].find(({ value }) => value.toLowerCase() === given.trim().toLowerCase());
  const quoted = `‘${given.length > 60 ? `${given.slice(0, 60)}…` : given}’`;
  if (!option) reasons.push(`There is no ${key} ${quoted} in the ledger.`);
  else if (field.value === '') field.value = option.value;
  else if (field.value !== option.value)
    reasons.push(`The address gives ‘${key}’ more than once: ‘${field.value}’ is followed, ${quoted} is not.`);
}
form.hidden = false;
form.addEventListener('change', choose);
addEventListener('hashchange', open);
show();
if (location.hash) open();
