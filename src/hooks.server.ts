import type { Handle } from '@sveltejs/kit';
import { pathOf } from './lib/served/at.ts';

/**
 * Pages are read before they are used, so their scripts wait for a first sign of the reader: a moved pointer, a touch, a key, a scroll, a file held over them.
 * Until then nothing but the document, its styles and its font crosses the wire. An address that carries choices is followed at once.
 * A step back or forth before they are there loads the page that it leads to.
 * A first press on something that only scripts answer, a first key on a map, a form that is sent, and files dropped where a page takes them (`data-drop`: on
 * the element, or anywhere for `page`), are kept, and given again by the root layout when the scripts are there.
 */
const WAIT = `
const reader = new Promise((begin) => {
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll", "dragenter"];
const here = () => {
signs.forEach((sign) => removeEventListener(sign, here, true));
document.querySelectorAll("link[rel=later]").forEach((link) => (link.rel = "modulepreload"));
begin();
};
signs.forEach((sign) => addEventListener(sign, here, { capture: true, passive: true }));
addEventListener("click", globalThis.__press = (event) => { if (!event.target.closest("a, summary, label, input, select, form")) globalThis.__pressed = event; }, true);
addEventListener("keydown", globalThis.__key = (event) => { if (/^Arrow|^Enter$/.test(event.key) && event.target.matches(".area-stage")) { event.preventDefault(); globalThis.__keyed = event; } }, true);
addEventListener("submit", globalThis.__send = (event) => { event.preventDefault(); globalThis.__sent = event; }, true);
const path = location.pathname + location.search;
addEventListener("popstate", globalThis.__back = () => { if (location.pathname + location.search !== path) location.reload(); });
const takes = (event) => event.dataTransfer?.types.includes("Files") && (document.querySelector("[data-drop=page]") || event.target.closest?.("[data-drop]"));
addEventListener("dragover", globalThis.__over = (event) => { if (takes(event)) event.preventDefault(); }, true);
addEventListener("drop", globalThis.__drop = (event) => {
if (!takes(event)) return;
event.preventDefault();
const dataTransfer = new DataTransfer();
for (const file of event.dataTransfer.files) dataTransfer.items.add(file);
globalThis.__dropped = { target: event.target, event: new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }) };
}, true);
if (location.search || location.hash.includes("=")) here();
});
`;

/** Pages that are tools rather than documents. */
const AT_ONCE = /^\/(explore\/|embed\b)/;

export const handle: Handle = ({ event, resolve }) => {
  if (AT_ONCE.test(pathOf(event.url.pathname))) return resolve(event);
  return resolve(event, {
    preload: ({ type }) => type !== 'font',
    transformPageChunk: ({ html }) => {
      // A page's own markup, most of its bytes, is not searched.
      const [body, scripts] = [html.indexOf('</head>'), html.lastIndexOf('<script>')];
      return waitingLinks(html.slice(0, body)) + html.slice(body, scripts) + waitingStart(html.slice(scripts));
    }
  });
};

const waitingLinks = (head: string) => head.replaceAll('rel="modulepreload"', 'rel="later"');

const waitingStart = (script: string) =>
  script
    .replace(
      /(\n\s*)(Promise\.all\(\[\s*import\()/,
      (_, space: string, start: string) => `${space}${WAIT.trim()}${space}${start}`
    )
    .replace(
      /(Promise\.all\(\[\s*)(import\("[^"]+"\))(,\s*)(import\("[^"]+"\))/,
      '$1reader.then(() => $2)$3reader.then(() => $4)'
    );
