import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import tool from '../../package.json' with { type: 'json' };
import { LANGUAGES } from '../../src/content/languages.ts';
import { ATTRIBUTES } from '../../src/embed/names.ts';
import { type PluginSite, pluginFiles, pluginZip } from '../../src/embed/plugin.ts';

const site: PluginSite = {
  site: 'https://law.example/tools/mica/',
  integrity: 'sha384-abc+/=',
  links: { en: "Who's first?", fr: 'Qui a fait le premier pas ?' },
};
const RUN = fileURLToPath(new URL('wordpress/run.php', import.meta.url));
const MISSING = 'PHP is missing: it checks the plugin for WordPress. Install it (Debian: apt-get install php-cli).';

let folder = '';
beforeAll(async () => {
  if (spawnSync('php', ['--version']).status !== 0) throw new Error(MISSING);
  folder = await mkdtemp(join(tmpdir(), 'plugin-'));
  for (const [name, text] of Object.entries(await pluginFiles(site))) await writeFile(join(folder, name), text);
});
afterAll(() => folder && rm(folder, { recursive: true }));

function php(args: readonly string[], input = ''): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('php', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output }));
    child.stdin.end(input);
  });
}

interface Written {
  readonly html: string;
  readonly tag: string;
  readonly other: string;
  readonly enqueued: readonly string[];
  readonly scripts: Readonly<Record<string, readonly [string, readonly string[], string | null]>>;
  readonly names: readonly string[];
}

/** What the plugin writes for a shortcode or a block. */
async function write(how: 'shortcode' | 'block', attributes: unknown, locale = 'en_US'): Promise<Written> {
  const { status, output } = await php([RUN, folder], JSON.stringify({ how, attributes, locale }));
  if (status !== 0) throw new Error(output);
  return JSON.parse(output) as Written;
}

test.for(['who-asked-first.php', 'site.php'])('PHP reads %s without an error', async (name) => {
  const { status, output } = await php(['-d', 'error_reporting=-1', '-l', join(folder, name)]);
  expect(output).toContain('No syntax errors');
  expect(status).toBe(0);
});

test('the plugin calls nobody', async () => {
  const files = await pluginFiles(site);
  for (const [name, text] of Object.entries(files).filter(([file]) => file !== 'readme.txt')) {
    expect(text, name).not.toMatch(
      /wp_remote_|curl_|fsockopen|file_get_contents|\bfetch\(|XMLHttpRequest|sendBeacon|update_option|eval\(/,
    );
    const addresses = [...text.matchAll(/https?:\/\/[^\s'"]+/g)].map(([address]) => address);
    expect(
      addresses.filter((address) => !/^https:\/\/(law\.example|opensource\.org)\//.test(address)),
      name,
    ).toEqual([]);
  }
});

test('the archive holds the plugin in its folder, and the same files give the same bytes', async () => {
  const zip = await pluginZip(site);
  expect(Object.keys(unzipSync(zip)).sort()).toEqual(
    ['block.js', 'readme.txt', 'site.php', 'who-asked-first.php'].map((name) => `who-asked-first/${name}`),
  );
  expect(await pluginZip(site)).toEqual(zip);
});

test('without attributes the element stands there in the website’s language', async () => {
  const english =
    '<who-asked-first lang="en" style="display:block!important;min-height:min(100vh,1100px)!important"><a href="https://law.example/tools/mica/check/">Who&#039;s first?</a></who-asked-first>';
  expect((await write('shortcode', '')).html).toBe(english);
  expect((await write('shortcode', '', 'de_DE')).html).toBe(english);
  expect((await write('shortcode', '', 'fr_CA')).html).toContain('lang="fr"');
  expect((await write('shortcode', { lang: 'fr' })).html).toContain(
    '<a href="https://law.example/tools/mica/fr/check/">',
  );
  expect((await write('block', { lang: 'fr-BE', accent: '' })).html).toMatch(
    /^<div class="wp-block-[^"]*"><who-asked-first lang="fr" style=/,
  );
});

test('the script is loaded as a module with its hash, and only on pages with the check', async () => {
  const { tag, other, enqueued, scripts } = await write('block', {});
  expect(tag).toBe(
    '<script type="module" src="https://law.example/tools/mica/embed/1/embed.js" integrity="sha384-abc+/=" crossorigin></script>\n',
  );
  expect(other).toBe('<script src="other"></script>');
  expect(enqueued).toEqual(['who-asked-first']);
  expect(scripts['who-asked-first']).toEqual(['https://law.example/tools/mica/embed/1/embed.js', [], null]);
});

test('the block and the plugin know the attributes of the element, and no others', async () => {
  expect((await write('block', {})).names).toEqual([...ATTRIBUTES]);
  const fields = (await pluginFiles(site))['block.js']?.match(/const fields = \{([\s\S]*?)\n {2}\};/)?.[1] ?? '';
  expect([...fields.matchAll(/^ {4}'?([\w-]+)'?: /gm)].map(([, name]) => name)).toEqual([...ATTRIBUTES]);
});

describe('what is written stays where it belongs', () => {
  /** The one element and its attributes, or an error where more or less stands there. */
  function elementOf(html: string): Record<string, string> {
    const found = /^<who-asked-first((?: [a-z-]+="[^"<>]*")*)><a href="[^"<>]*">[^<>]*<\/a><\/who-asked-first>$/.exec(
      html,
    );
    if (!found) throw new Error(`more than the element: ${html}`);
    return Object.fromEntries(
      [...(found[1] ?? '').matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    );
  }

  test.for([
    '"><script>alert(1)</script>',
    "' onmouseover='alert(1)",
    '" onload="alert(1)',
    'javascript:alert(1)',
    '</who-asked-first><img src=x>',
    '&quot;><b>',
    'Müller & Söhne',
  ])('%s', async (value) => {
    const given = Object.fromEntries(ATTRIBUTES.map((name) => [name, value]));
    const written = elementOf((await write('shortcode', given)).html);
    expect(Object.keys(written).every((name) => name === 'style' || ATTRIBUTES.some((known) => known === name))).toBe(
      true,
    );
    expect(written['lang']).toBe('en');
    expect(written['contact-href']).toBeUndefined();
  });

  test('an address of another kind is left away, one that may be stays', async () => {
    for (const href of ['http://a.example/', 'data:text/html,1', 'vbscript:1', '//a.example', '/a']) {
      expect(
        elementOf((await write('shortcode', { 'contact-href': href })).html)['contact-href'],
        href,
      ).toBeUndefined();
    }
    for (const href of ['https://a.example/x?y=1', 'mailto:a@b.example', 'tel:+331']) {
      expect(elementOf((await write('shortcode', { 'contact-href': href })).html)['contact-href'], href).toBe(href);
    }
  });

  test('whatever is given', { timeout: 120_000 }, async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
    );
    const given = fc.dictionary(fc.oneof(fc.constantFrom(...ATTRIBUTES), fc.string()), value);
    await fc.assert(
      fc.asyncProperty(given, async (attributes) => {
        elementOf((await write('shortcode', attributes)).html);
      }),
      { numRuns: 60 },
    );
  });
});

test('its version is that of the tool, wherever it stands, and its editor offers every language', async () => {
  const files = await pluginFiles(site);
  const { version } = tool;
  expect(files['readme.txt']).toContain(`\nStable tag: ${version}\n`);
  expect(files['who-asked-first.php']).toContain(`\n * Version: ${version}\n`);
  expect(files['who-asked-first.php']).toContain(`\t\t'${version}',\n`);
  expect(files['block.js']).toContain(`choice('Language', '', ${LANGUAGES.map((code) => `'${code}'`).join(', ')})`);
});
