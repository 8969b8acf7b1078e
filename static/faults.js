// Chooses among the findings of /data/faults in place, and opens the one that the address names. Without it the page is whole.
const form = document.getElementById('choose');
const items = [...document.querySelectorAll('.ledger > li')];
const keys = ['check', 'file', 'council', 'year'];

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
  form.querySelector('[role=status]').textContent =
    wanted.length === 0 ? '' : `${shown} ${shown === 1 ? 'finding' : 'findings'} of ${items.length}`;
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

function open() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let box = named; box; box = box.parentElement) if (box.tagName === 'DETAILS') box.open = true;
  const first = named?.querySelector('details');
  if (first) first.open = true;
  named?.scrollIntoView();
}

const asked = new URL(location.href).searchParams;
for (const key of keys) {
  const options = [...form.elements[key].options].map((option) => option.value);
  if (options.includes(asked.get(key))) form.elements[key].value = asked.get(key);
}
form.hidden = false;
form.addEventListener('change', choose);
addEventListener('hashchange', open);
show();
if (location.hash) open();
