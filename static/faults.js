// On /data/faults, chooses among the lines that list every finding, and follows an address of a finding to the page that tells it.
// On every page of the ledger it opens the finding that the address names. Without it all is there.
const form = document.getElementById('choose');
const list = document.getElementById('find');
const keys = ['grade', 'check', 'file', 'council', 'year'];
/** What of the address could not be followed, for the reader. */
let reasons = [];

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
  const line = named !== list && list?.contains(named) ? named.closest('li') : null;
  if (line) {
    const page = new URL(line.querySelector('a').href);
    page.hash = location.hash;
    location.replace(page);
    return;
  }
  for (let box = named; box; box = box.parentElement) if (box.tagName === 'DETAILS') box.open = true;
  const first = named?.querySelector('details');
  if (first) first.open = true;
  named?.scrollIntoView();
}

function show() {
  const items = [...list.querySelectorAll('li')];
  const wanted = keys.map((key) => [key, form.elements[key].value]).filter(([, value]) => value !== '');
  let shown = 0;
  for (const item of items) {
    const fits = wanted.every(([key, value]) => item.dataset[key].split(' ').includes(value));
    item.hidden = !fits;
    if (fits) shown++;
  }
  const chosen = wanted.length > 0;
  list.open = chosen;
  for (const section of document.querySelectorAll('main > .told, main > .pages')) section.hidden = chosen;
  const count = chosen
    ? `${shown} ${shown === 1 ? 'finding' : 'findings'} of ${items.length}, listed below. Each leads to what was printed and what was expected.`
    : '';
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

/* By the law of every page's address (src/lib/view/parameters.ts): capitals and arrays are read, the first of several is followed. */
function follow() {
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
}

if (form) {
  follow();
  form.hidden = false;
  form.addEventListener('change', choose);
  show();
}
addEventListener('hashchange', open);
if (location.hash) open();
