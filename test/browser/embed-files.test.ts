/** The files for hosts, as they are built. */
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { dateIn } from '../../src/content/dates.ts';
import { fill } from '../../src/content/fill.ts';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';
import { elementIntegrity } from '../../src/embed/build.ts';
import { policyCode, STRICT_RULE } from '../../src/embed/snippets.ts';
import { built, builtText, pageFile } from './built.ts';
import { textIn } from './course.ts';
import { source } from './host.ts';

const LOCAL = 'http://localhost:4321/';
const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));

describe.for(LANGUAGES)('in %s', (language) => {
  const { words, embed, renderer } = content.languages[language];
  const page = pageFile(pathIn(language, '/embed/'));
  const partOf = (pattern: RegExp, file = page) => builtText(pattern.exec(built(file).toString())?.[1] ?? '');

  test('the frame has nothing of the site around it, and says whose it is and of what day its law is', () => {
    const frame = pageFile(pathIn(language, '/embed/frame/'));
    expect(built(frame).toString()).not.toMatch(/site-header|site-footer/);
    const whose = partOf(/<p class="whose">([\s\S]*?)<\/p>/, frame);
    expect(whose).toContain(`${renderer.typeset(words.product)} ·`);
    expect(whose).toContain(dateIn(language, content.checked));
  });

  test('the page for hosts shows what a policy needs, and the text for a privacy notice', async () => {
    const site = { ...(await source(language)), site: LOCAL };
    expect(partOf(/<code id="code-policy">([\s\S]*?)<\/code>/)).toBe(policyCode(site));
    expect(partOf(/<code id="code-rule">([\s\S]*?)<\/code>/)).toBe(STRICT_RULE);
    const { host } = new URL(LOCAL);
    const text = partOf(/<blockquote>([\s\S]*?)<\/blockquote>/);
    const paragraphs = embed.privacy.text.map((one) => fill(renderer.typeset(one), { host }));
    expect(paragraphs.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('the page for hosts offers the plugin', () => {
    expect(built(page).toString()).toContain('<a href="/embed/who-asked-first.zip" download>');
  });
});

test('the plugin names the site and the bytes of the element', async () => {
  const file = textIn(unzipSync(built('embed/who-asked-first.zip')), 'who-asked-first/site.php');
  expect(file).toContain(`'site'      => '${LOCAL}',`);
  expect(file).toContain(`'script'    => '${LOCAL}embed/1/embed.js',`);
  expect(file).toContain(`'integrity' => '${await elementIntegrity()}',`);
});
