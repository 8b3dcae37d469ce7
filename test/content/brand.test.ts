import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readBrand } from '../../src/content/brand.ts';

async function read(text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'brand-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'brand.yaml');
  await writeFile(file, text);
  return { file, brand: () => readBrand(file) };
}

test('without a file there is no brand', () => {
  expect([readBrand(undefined), readBrand('')]).toEqual([null, null]);
});

test('a file that is not there is an error', () => {
  expect(() => readBrand('/nowhere/brand.yaml')).toThrow('/nowhere/brand.yaml');
});

test('a name is enough', async () => {
  expect((await read('name: Example')).brand()).toEqual({ name: 'Example' });
});

test.for([
  ['name: ""', 'name'],
  ['accent: "#000"', 'name'],
  ['name: "<b>A</b>"', 'name'],
  ['name: A\naccent: red', 'accent'],
  ['name: A\naccent: "#000;}"', 'accent'],
  ['name: A\ncontact: { href: "javascript:1", label: X }', 'contact.href'],
  ['name: A\nimprint: { href: "https://a.example" }', 'imprint.label'],
  ['name: A\ncolor: "#000"', 'color'],
  ['just words', 'file'],
] as const)('%s is refused, and the message names the file and the key', async ([text, key]) => {
  const { file, brand } = await read(text);
  expect(brand).toThrow(file);
  expect(brand).toThrow(key);
});
