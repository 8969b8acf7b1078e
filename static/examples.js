// Puts this site's own address into the examples of /data/api, and copies them. Without it the page says what the placeholder is.
const PLACEHOLDER = 'https://THIS-SITE';
const HERE = new URL('.', import.meta.url).href.replace(/\/$/, '');
const status = document.getElementById('copied');

for (const code of document.querySelectorAll('.example code'))
  code.textContent = code.textContent.replaceAll(PLACEHOLDER, HERE);
const placeholder = document.getElementById('placeholder');
if (placeholder) placeholder.hidden = true;

for (const box of document.querySelectorAll('.example .code')) {
  const button = box.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', async () => {
    let said = 'Copied';
    try {
      await navigator.clipboard.writeText(box.querySelector('code').textContent);
    } catch {
      getSelection().selectAllChildren(box.querySelector('code'));
      said = 'Selected: copy with Ctrl and C';
    }
    button.textContent = said;
    status.textContent = `${said}: ${box.parentElement.querySelector('h3').textContent}`;
  });
}
