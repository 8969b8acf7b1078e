import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFor, headersIn } from './headers.mjs';
import { types } from './resolve.mjs';

const here = fileURLToPath(new URL('../deploy/', import.meta.url));
const rules = headersIn(path.join(here, '../static/_headers'));

/** Headers of every page, of charts to embed, of tables, of files that never change, and of pages' scripts. */
const at = (/** @type {string} */ where) => headersFor(rules, where);
const [pages, embeds, tables] = [at('/'), at('/embed/x'), at('/data/x')];
const [fixed, scripts] = [at('/_app/immutable/x'), at('/_app/immutable/chunks/x')];
const policy = 'content-security-policy';
const named = (/** @type {string} */ name) => name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
const others = Object.entries(pages).filter(([name]) => name !== policy);
/** What scripts of pages are sent without. */
const pagesAlone = others.filter(([name]) => !(name in scripts));
const everywhere = others.filter(([name]) => name in scripts);
const SCRIPTS = '/_app/immutable/(chunks|entry|nodes)/';
const variable = (/** @type {string} */ name) => `$atlas_${name.replaceAll('-', '_')}`;
const mime = Object.entries(types).map(([ending, type]) => [ending.slice(1), type.replace(/;.*/, '')]);

export const nginx = `# nginx 1.25 or later, with ngx_brotli for the .br files (without it, take out the two brotli lines: gzip is there too).
# Written by commands/recipes.mjs from static/_headers. The site is what the build leaves in build/, here at /srv/atlas.
map $status$uri $atlas_policy {
  default "${pages[policy]}";
  ~^\\d*/embed/ "${embeds[policy]}";
  ~^(200|206|304)${SCRIPTS} "";
}
${pagesAlone.map(([name, value]) => `map $status$uri ${variable(name)} {\n  default "${value}";\n  ~^(200|206|304)${SCRIPTS} "";\n}`).join('\n')}
# What is not there now may be there after the next release: only what is there is kept.
map $status$uri $atlas_cache {
  default "no-cache";
  ~^(200|206|304)/_app/immutable/ "${fixed['cache-control']}";
}
map $uri $atlas_origin {
  default "";
  ~^/(data|api)/ "${tables['access-control-allow-origin']}";
}

server {
  listen 80;
  root /srv/atlas;
  charset utf-8;
  charset_types text/css text/javascript text/csv text/plain text/markdown application/atom+xml;
  types {
${mime.map(([ending, type]) => `    ${type} ${ending};`).join('\n')}
  }
  default_type application/octet-stream;

  brotli_static on;
  gzip_static on;
  gzip_vary on;
  etag on;

  add_header ${named(policy)} $atlas_policy always;
  add_header Cache-Control $atlas_cache always;
  add_header Access-Control-Allow-Origin $atlas_origin always;
${pagesAlone.map(([name]) => `  add_header ${named(name)} ${variable(name)} always;`).join('\n')}
${everywhere.map(([name, value]) => `  add_header ${named(name)} "${value}" always;`).join('\n')}

  error_page 404 /404.html;
  location = /404 { return 404; }
  location = /404.html { internal; }
  location = /_headers { return 404; }
  location = /_redirects { return 404; }
  location = / { try_files /index.html =404; }
  location ~ ^(.+)/$ { return 308 $1$is_args$args; }
  location / { try_files $uri $uri.html =404; }
}
`;

/** Sends the packed file in place of one, where the reader takes it. */
const packed = (/** @type {string} */ ending) =>
  [
    ['br', 'br'],
    ['gzip', 'gz']
  ]
    .map(
      ([encoding, suffix]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}${ending}.${suffix} -f
RewriteRule ^(.+)$ $1${ending}.${suffix} [END,E=no-gzip:1]`
    )
    .join('\n');

const sentAsScript = `%{REQUEST_URI} =~ m#${SCRIPTS}# && %{REQUEST_STATUS} in {'200', '206', '304'}`;

export const apache = `# Apache 2.4 with mod_headers, mod_rewrite and mod_mime. Lay it into the site's folder as .htaccess (AllowOverride All), or into its <Directory>.
# Written by commands/recipes.mjs from static/_headers. In a folder of a host, the third line names the folder too: /send/atlas/404.html.
ErrorDocument 404 /404.html
Options -MultiViews -Indexes
DirectorySlash Off
DirectoryIndex index.html
AddDefaultCharset utf-8
RemoveEncoding .br .gz
RemoveLanguage .br
${Object.entries(types)
  .map(([ending, type]) => `AddType "${type}" ${ending}`)
  .join('\n')}

RewriteEngine On
# What hosts read and readers do not; the page for what is not there is sent by the host alone.
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteRule ^(404|404\\.html|_headers|_redirects)$ - [R=404,L]
RewriteCond %{REQUEST_URI} ^(.+)/$
RewriteRule ^.+/$ %1 [R=308,L]
${packed('.html')}
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}.html -f
RewriteRule ^(.+)$ $1.html [END]
${packed('')}

<FilesMatch "\\.br$">
  Header set Content-Encoding br
</FilesMatch>
<FilesMatch "\\.gz$">
  Header set Content-Encoding gzip
</FilesMatch>
${Object.entries(types)
  .filter(([ending]) => !['.br', '.gz'].includes(ending))
  .map(([ending, type]) => `<FilesMatch "\\.${ending.slice(1)}\\.(br|gz)$">\n  ForceType "${type}"\n</FilesMatch>`)
  .join('\n')}

Header always set ${named(policy)} "${pages[policy]}" "expr=! %{REQUEST_URI} =~ m#/embed/# && ! (${sentAsScript})"
Header always set ${named(policy)} "${embeds[policy]}" "expr=%{REQUEST_URI} =~ m#/embed/#"
# What is not there now may be there after the next release: only what is there is kept.
Header always set Cache-Control "no-cache"
Header always set Cache-Control "${fixed['cache-control']}" "expr=%{REQUEST_URI} =~ m#/_app/immutable/# && %{REQUEST_STATUS} in {'200', '206', '304'}"
Header always set Access-Control-Allow-Origin "${tables['access-control-allow-origin']}" "expr=%{REQUEST_URI} =~ m#/(data|api)/#"
Header always merge Vary Accept-Encoding
${pagesAlone.map(([name, value]) => `Header always set ${named(name)} "${value}" "expr=! (${sentAsScript})"`).join('\n')}
${everywhere.map(([name, value]) => `Header always set ${named(name)} "${value}"`).join('\n')}
`;

export const container = `# The built site behind nginx: build it first (npm ci && npm run build), then: docker build -f deploy/Containerfile -t atlas . && docker run -p 8080:80 atlas
# Written by commands/recipes.mjs. The image has no brotli module, so the two lines that need one are taken out; gzip is sent.
FROM nginx:1.29-alpine
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
RUN sed -i '/brotli/d' /etc/nginx/conf.d/default.conf
COPY build/ /srv/atlas/
`;

export const written = { 'nginx.conf': nginx, 'apache.htaccess': apache, Containerfile: container };

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(written)) writeFileSync(path.join(here, name), text);
