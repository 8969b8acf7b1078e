// On /data/faults, chooses among the lines that list every finding, and follows an address of a finding to the page that tells it.
// On every page of the ledger it opens the finding that the address names. Without it all is there.
const form = document.getElementById('choose');
const list = document.getElementById('find');
const keys = ['grade', 'check', 'file', 'council', 'year'];

function open() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
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
  form.querySelector('[role=status]').textContent = chosen
    ? `${shown} ${shown === 1 ? 'finding' : 'findings'} of ${items.length}, listed below. Each leads to what was printed and what was expected.`
    : '';
}

function choose() {
  const address = new URL(location.href);
  for (const key of keys) {
    const value = form.elements[key].value;
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  history.replaceState(history.state, '', address);
  show();
}

if (form) {
  const asked = new URL(location.href).searchParams;
  for (const key of keys) {
    const options = [...form.elements[key].options].map((option) => option.value);
    if (options.includes(asked.get(key))) form.elements[key].value = asked.get(key);
  }
  form.hidden = false;
  form.addEventListener('change', choose);
  show();
}
addEventListener('hashchange', open);
if (location.hash) open();
