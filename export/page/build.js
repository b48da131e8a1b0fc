// Makes the page without a graph: styles, programs and licences in one HTML file with {{graph}} where the data belong.
// Usage: node build.js OUTPUT
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'src');

/** Bundles one entry file; returns its text and the npm packages that are in it. */
async function bundle(entry) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [join(source, entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return { text: result.outputFiles[0].text.trim(), packages: packagesOf(Object.keys(result.metafile.inputs)) };
}

function packagesOf(files) {
  const names = files.map((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean);
  return [...new Set(names)].sort();
}

/** Name, version and full licence text: the licences ask to be kept with every copy. */
function licenceOf(name) {
  const folder = join(here, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`;
  return `${name} ${version}\n\n${text}\n`;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (mark, name) => (name in values ? values[name] : mark));
}

const escapeMarkup = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const script = await bundle('main.js');
const style = await bundle('style/main.css');
const page = fill(readFileSync(join(source, 'page.html'), 'utf8'), {
  policy: `default-src 'none'; script-src ${hashOf(script.text)}; style-src ${hashOf(style.text)}; img-src data:; base-uri 'none'; form-action 'none'`,
  style: style.text,
  script: script.text,
  licences: escapeMarkup(script.packages.map(licenceOf).join('\n' + '-'.repeat(60) + '\n\n')),
});
const output = process.argv[2];
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, page);
