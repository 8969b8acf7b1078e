import type { Handle } from '@sveltejs/kit';
import { at, pathOf } from './lib/served/at.ts';

/**
 * Pages are read before they are used, so their scripts wait for a first sign of the reader: a moved pointer, a touch, a key, a scroll, a file held over them.
 * Until then nothing but the document, its styles and its font crosses the wire. An address that carries choices is followed at once.
 * A press on a link is a page of its own and sooner there without them: they wait a second, for presses that lead nowhere.
 * A year that is pressed or slid to is such a page too (`data-period`): it is given the choices of the address, and shown as far down as this one, the focus where it was.
 * A step back or forth before they are there loads the page that it leads to.
 * A first press on something that only scripts answer, a first key on a map, a form that is sent, and files dropped where a page takes them (`data-drop`: on
 * the element, or anywhere for `page`), are kept, and given again by the root layout when the scripts are there.
 */
const WAIT = `
const reader = new Promise((begin) => {
const signs = ["pointermove", "pointerdown", "touchstart", "keydown", "focusin", "scroll", "dragenter"];
let soon;
const here = (event) => {
const down = event.type === "pointerdown";
if (soon && !down) return;
clearTimeout(soon);
soon = setTimeout(begins, !down ? 40 : event.button === 0 && event.target.closest?.("a[href]:not([href^='#'])") ? 1000 : 0);
};
const begins = () => {
signs.forEach((sign) => removeEventListener(sign, here, true));
document.querySelectorAll("link[rel=later]").forEach((link) => (link.rel = "modulepreload"));
begin();
};
signs.forEach((sign) => addEventListener(sign, here, { capture: true, passive: true }));
let slid;
addEventListener("click", globalThis.__press = (event) => {
const year = event.target.closest("a[data-period]");
if (year) {
if (!year.search) year.search = location.search;
try {
sessionStorage.setItem("year", JSON.stringify([year.pathname, scrollX, scrollY, slid ? "input" : event.detail === 0 ? "a[aria-current]" : ""]));
} catch { /* The other year's page is then shown from its top. */ }
}
if (!event.target.closest("a, summary, label, input, select, form")) globalThis.__pressed = event;
}, true);
addEventListener("change", globalThis.__slid = ({ target }) => {
if (target.type !== "range") return;
slid = true;
target.closest("nav")?.querySelector("li[style='--place: " + (+target.value + 1) + "'] a[data-period]")?.click();
}, true);
try {
const [path, x, y, focused] = JSON.parse(sessionStorage.getItem("year"));
sessionStorage.removeItem("year");
if (path === location.pathname && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
scrollTo(x, y);
if (focused) document.querySelector("nav.years " + focused)?.focus({ preventScroll: true });
}
} catch { /* Nothing was left by the page before, or nothing may be kept. */ }
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
if (location.search || location.hash.includes("=")) begins();
});
`;

/**
 * A host that was given a new build has none of the old one's scripts: a page that is still open says so when it wants one, and offers to
 * be loaded again. This stands in the start script, which is in memory by then. `__say` puts a sentence at the foot of a page.
 */
const GONE = `
const say = globalThis.__say = (text, reload) => {
document.getElementById("said")?.remove();
const bar = document.createElement("div");
bar.id = "said";
bar.style = "position:fixed;z-index:20;inset:auto 0 0;display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.6rem var(--edge);background:var(--ink);color:var(--on-ink)";
document.documentElement.style.scrollPaddingBottom = "7rem";
const words = document.createElement("p");
words.setAttribute("role", "status");
bar.append(words);
for (const [name, does] of [["Reload", () => location.reload()], ["Close", () => bar.remove()]].slice(reload ? 0 : 1)) {
const button = document.createElement("button");
button.textContent = name;
button.style = "min-height:2.75rem;padding:0 1rem;color:var(--ink)";
button.onclick = does;
bar.append(button);
}
document.body.append(bar);
setTimeout(() => (words.textContent = text));
};
const gone = globalThis.__gone = async () => {
try {
const answer = await fetch("${at('/build.json')}", { cache: "no-store" });
const now = answer.ok ? (await answer.json()).version : "";
say(now === document.querySelector("meta[name=build]")?.content ? "Part of this page could not be loaded. Reload to try again." : "This site was updated after you opened this page. Reload to go on.", true);
} catch {
say("Part of this page could not be loaded: you are offline, or this site cannot be reached.", false);
}
};
addEventListener("vite:preloadError", gone);
addEventListener("unhandledrejection", ({ reason }) => /dynamically imported module|Importing a module/.test(reason) && gone());
`;

/** Pages that are tools rather than documents. */
const AT_ONCE = /^\/explore\//;

export const handle: Handle = ({ event, resolve }) => {
  const path = pathOf(event.url.pathname);
  if (/^\/embed\b/.test(path)) return resolve(event);
  if (AT_ONCE.test(path))
    return resolve(event, {
      preload: ({ path }) => !UNUSED.test(path),
      transformPageChunk: ({ html }) => {
        const scripts = html.lastIndexOf('<script>');
        return scripts < 0 ? html : html.slice(0, scripts) + watchedStart(html.slice(scripts));
      }
    });
  return resolve(event, {
    preload: ({ type, path }) => type !== 'font' && !UNUSED.test(path),
    transformPageChunk: ({ html }) => {
      // A page's own markup, most of its bytes, is not searched.
      const [body, scripts] = [html.indexOf('</head>'), html.lastIndexOf('<script>')];
      return waitingLinks(html.slice(0, body)) + html.slice(body, scripts) + watchedStart(waitingStart(html.slice(scripts)));
    }
  });
};

const waitingLinks = (head: string) => head.replaceAll('rel="modulepreload"', 'rel="later"');

/** Of SvelteKit's list of pages and of its layout, which the start holds, no page has a use (`src/client/start.ts`). */
const UNUSED = /\/(entry\/app|nodes\/0)\./;

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

/** With what says that scripts are gone in front of all else. */
const watchedStart = (script: string) =>
  script.replace(/(\n\s*)(?=const reader = |Promise\.all\(\[)/, (_, space: string) => `${space}${GONE.trim()}${space}`);
