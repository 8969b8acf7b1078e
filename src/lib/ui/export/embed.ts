import { escapeXml } from '../../charts/kit/markup.ts';

/**
 * The code of a frame that holds a chart alone, and the script that makes it as high as the chart says it is (`static/embed/height.js`).
 * Attributes alone give its size, so that it holds where a host forbids styles; where a host forbids the script, `height` stands.
 * @param address whole, with its origin
 * @param height pixels that hold the chart at any width
 */
export function frameOf(address: string, title: string, height: number): string {
  const origin = URL.canParse(address) ? new URL(address).origin : '';
  return (
    `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>` +
    `<script>addEventListener("message",function(e){var h=e.data&&e.data.sendParityAtlasHeight;${origin === '' ? '' : `if(e.origin==="${origin}")`}document.querySelectorAll("iframe").forEach(function(f){if(h>0&&f.contentWindow===e.source)f.height=h})})</script>`
  );
}

/** Where the height of a chart alone is told: `/embed/x/strip` → `/embed/height/x/strip.json`. */
export const heightAddress = (path: string): string => `${path.replace(/^\/embed\//, '/embed/height/')}.json`;
