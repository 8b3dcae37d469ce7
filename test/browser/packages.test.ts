import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { PACKAGES, pathOfPackage } from '../../src/training/packages/sets.ts';
import { built, DIST } from './built.ts';
import { textIn, unpacked } from './course.ts';

const named = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** What the schemas of a standard are brought together by. */
const SCHEMAS = {
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  scorm2004: {
    'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
    'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
    'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
  },
} as const;

/** What a manifest does that the standard's schemas, as the package holds them, do not allow. */
async function faultsOf(standard: keyof typeof SCHEMAS, files: Record<string, Uint8Array>, manifest: string) {
  const imports = Object.entries(SCHEMAS[standard]).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`;
  const preload = Object.keys(files)
    .filter((file) => /\.(xsd|dtd)$/.test(file))
    .map((fileName) => ({ fileName, contents: textIn(files, fileName) }));
  const { errors } = await validateXML({
    xml: [{ fileName: 'imsmanifest.xml', contents: manifest }],
    schema: [{ fileName: 'all.xsd', contents: schema }],
    preload,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

test('there is a package of every standard, in every language, of every set', () => {
  expect(PACKAGES).toHaveLength(18);
  for (const of of PACKAGES) expect(statSync(join(DIST, pathOfPackage(of))).size).toBeGreaterThan(100_000);
});

describe.for(PACKAGES)('the package $set of $standard in $language', (of) => {
  const { standard, language, set } = of;
  const files = unpacked(of);
  const names = Object.keys(files);
  const manifest = textIn(files, standard === 'cmi5' ? 'cmi5.xml' : 'imsmanifest.xml');
  const course = JSON.parse(
    /<script type="application\/json" id="course">([\s\S]*?)<\/script>/.exec(textIn(files, 'index.html'))?.[1] ?? '',
  );

  test('has a manifest that its standard allows, with the pass mark', async () => {
    if (standard === 'cmi5') {
      expect(named(manifest, /<(course|au) id="https?:/g)).toEqual(['course', 'au']);
      expect(new Set(named(manifest, / id="([^"]+)"/g)).size).toBe(2);
      expect(manifest).toContain('xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"');
      expect(manifest).toMatch(/<au [^>]*launchMethod="AnyWindow" masteryScore="0\.7" moveOn="CompletedAndPassed">/);
      const titled = ['title', 'langstring', 'description', 'langstring'];
      expect(named(manifest, /<(title|description|langstring|url)\b/g)).toEqual([...titled, ...titled, 'url']);
      expect(named(manifest, /<url>([^<]+)</g)).toEqual(['index.html']);
      expect(new Set(named(manifest, / lang="([^"]+)"/g))).toEqual(new Set([language]));
      const { valid } = await validateXML({ xml: manifest, schema: ANYTHING });
      expect(valid).toBe(true);
      return;
    }
    expect(await faultsOf(standard, files, manifest)).toEqual([]);
    expect(
      await faultsOf(standard, files, manifest.replace('<organizations ', '<nonsense/><organizations ')),
    ).not.toEqual([]);
    expect(named(manifest, /<schemaversion>([^<]+)</g)).toEqual([standard === 'scorm12' ? '1.2' : '2004 4th Edition']);
    expect(manifest).toContain(
      standard === 'scorm12'
        ? '<adlcp:masteryscore>70</adlcp:masteryscore>'
        : '<imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>',
    );
    expect(named(manifest, /<organizations default="([^"]+)"/g)).toEqual(
      named(manifest, /<organization identifier="([^"]+)"/g),
    );
    expect(named(manifest, / identifierref="([^"]+)"/g)).toEqual(named(manifest, /<resource identifier="([^"]+)"/g));
    expect(named(manifest, /<resource [^>]*href="([^"]+)"/g)).toEqual(['index.html']);
  });

  test('holds its cases, and all that they name, by relative addresses', () => {
    const ids: string[] = course.cases.map(({ id }: { id: string }) => id);
    expect(ids.length).toBe({ 'first-steps': 10, full: 56, contested: 21 }[set]);
    expect(new Set(course.cases.map(({ number }: { number: number }) => number)).size).toBe(ids.length);
    const pages = names.filter((name) => name.endsWith('.html'));
    expect(pages.sort()).toEqual(['index.html', ...ids.map((id) => `cases/${id}/index.html`)].sort());
    for (const page of pages) {
      const html = textIn(files, page);
      expect(html).toContain(`lang="${language}"`);
      const addresses = named(html, /\s(?:href|src|[a-z-]+-url)="([^"]*)"/g).filter((one) => !/^(https?:|#)/.test(one));
      expect(addresses.length).toBeGreaterThan(2);
      expect(addresses.filter((one) => one.startsWith('/'))).toEqual([]);
      const missing = addresses.filter(
        (one) => !names.includes(posix.join(posix.dirname(page), one.replace(/[?#].*/, ''))),
      );
      expect(missing).toEqual([]);
      // Links to the site open beside the course; nothing else is from elsewhere.
      for (const tag of named(html, /(<[^>]*\s(?:href|src)="https?:[^>]*>)/g))
        expect(tag).toMatch(/^<a [^>]*target="_blank"/);
      expect(html).not.toMatch(/class="site-(?:header|footer)"|rel="canonical"|&quot;\/\w/);
    }
    for (const name of names.filter((one) => one.endsWith('.js'))) {
      const missing = named(textIn(files, name), /["'`]\.\/([\w.-]+\.js)["'`]/g);
      expect(missing.filter((one) => !names.includes(posix.join(posix.dirname(name), one)))).toEqual([]);
    }
    for (const name of names.filter((one) => one.endsWith('.css'))) {
      const missing = named(textIn(files, name), /url\(["']?([^"')]+)/g);
      expect(missing.filter((one) => !names.includes(posix.join(posix.dirname(name), one)))).toEqual([]);
    }
  });

  test('says nothing twice and leaves out no word', () => {
    expect(JSON.stringify(course.words)).not.toMatch(/""|undefined/);
    expect(textIn(files, 'index.html')).toContain(`<title>${course.words.courseTitle}</title>`);
    for (const { title } of Object.values<{ title: string }>(course.questions))
      expect(title.length).toBeLessThanOrEqual(250);
  });
});

test.for(PACKAGES.filter(({ standard }) => standard !== 'cmi5'))(
  'the manifest of $set of $standard in $language lists every file but itself and the schemas',
  (of) => {
    const files = unpacked(of);
    const own = Object.keys(files).filter((name) => !/^imsmanifest\.xml$|\.(xsd|dtd)$/.test(name));
    const listed = named(textIn(files, 'imsmanifest.xml'), /<file href="([^"]+)"/g).map(decodeURI);
    expect(listed).toEqual(own.sort());
  },
);

/** A schema that any well-formed XML follows. */
const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
  targetNamespace="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <xs:element name="courseStructure"/></xs:schema>`;

test.for(LANGUAGES)('the page in %s offers each package with its size', (language) => {
  const html = built(`${pathIn(language, '/training/packages/').slice(1)}index.html`).toString();
  for (const of of PACKAGES) {
    const path = pathOfPackage(of);
    const size = Math.ceil(statSync(join(DIST, path)).size / 1000);
    const written = new RegExp(`href="${path}"[^>]*><span[^>]*>[^<]*</span>([^<]+)<`).exec(html)?.[1] ?? '';
    expect(written.replace(/\D/g, ''), path).toBe(String(size));
  }
  expect(html).not.toMatch(/\{[\w/]/);
});
