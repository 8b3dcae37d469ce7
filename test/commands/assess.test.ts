import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { RULES_VERSION } from '../../src/law/version.ts';

interface Result {
  readonly lines: Record<string, unknown>[];
  readonly raw: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs `npm run --silent assess`, as a user does. */
function run(input: string | Buffer | null, ...args: string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'assess', '--', ...args], { stdio: 'pipe' });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      const raw = Buffer.concat(output).toString();
      const lines = raw
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
      resolve({ lines, raw, stderr: Buffer.concat(errors).toString(), status });
    });
    child.stdin.end(input ?? '');
  });
}

const line = (assessment: unknown) => `${JSON.stringify(assessment)}\n`;
const california = cases.find(({ id }) => id === 'california')?.answers ?? {};

test('the cases give their outcomes and findings, in order, from a file', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'assess-')), 'cases.jsonl');
  await writeFile(file, cases.map(({ id, answers }) => line({ id, answers })).join(''));
  const { lines, status, stderr } = await run(null, file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(lines.map(({ id, outcome }) => ({ id, outcome }))).toEqual(cases.map(({ id, outcome }) => ({ id, outcome })));
  for (const [index, { findings, id }] of cases.entries()) {
    const found = lines[index]?.['findings'] as { id: string; sources: string[]; weight: string; options: string[] }[];
    expect(found.map((finding) => finding.id).sort(), id).toEqual([...findings].sort());
    for (const finding of found)
      expect(Object.keys(finding)).toEqual(['id', 'weight', 'question', 'options', 'sources']);
  }
});

test('a result has the keys of the contract, in their order', async () => {
  const { lines } = await run(line({ answers: california }));
  expect(Object.keys(lines[0] ?? {})).toEqual([
    'id',
    'rules',
    'outcome',
    'complete',
    'next',
    'path',
    'findings',
    'ignored',
  ]);
  expect(lines[0]).toMatchObject({
    id: null,
    rules: RULES_VERSION,
    outcome: 'unavailable',
    complete: true,
    next: null,
    ignored: [],
  });
});

test('an answer that is missing on the way is named, and what is off the way is ignored', async () => {
  const { lines } = await run(
    line({ id: 'a', answers: { 'firm-seat': 'outside', 'same-type': ['none'], 'client-ties': 'some' } }),
  );
  expect(lines[0]).toMatchObject({
    outcome: null,
    complete: false,
    next: 'service',
    path: ['firm-seat'],
    ignored: ['client-ties', 'same-type'],
  });
});

test('conclude acts at the first missing answer once something bars, and only then', async () => {
  const less = (...ids: string[]) => Object.fromEntries(Object.entries(california).filter(([id]) => !ids.includes(id)));
  const without = less('education');
  const open = less('education', 'how-found');
  const { lines } = await run(
    line({ answers: without, conclude: true }) +
      line({ answers: open, conclude: true }) +
      line({ answers: california, conclude: true }),
  );
  expect(lines[0]).toMatchObject({ outcome: 'unavailable', complete: false, next: null });
  expect(lines[1]).toMatchObject({ outcome: null, complete: false, next: 'how-found' });
  expect(lines[2]).toMatchObject({ outcome: 'unavailable', complete: true, next: null });
});

test('bad lines are named, the others go on, and the exit status is 1', async () => {
  const bad: [input: string, code: string, question: string | null][] = [
    ['hello', 'not-json', null],
    ['{"answers":', 'not-json', null],
    ['[]', 'not-an-assessment', null],
    ['null', 'not-an-assessment', null],
    ['"text"', 'not-an-assessment', null],
    ['{}', 'not-an-assessment', null],
    ['{"answers":[]}', 'not-an-assessment', null],
    ['{"answers":{},"conclude":"yes"}', 'not-an-assessment', null],
    ['{"answers":{"colour":"red"}}', 'unknown-question', 'colour'],
    ['{"answers":{"__proto__":"red"}}', 'unknown-question', '__proto__'],
    ['{"answers":{"firm-seat":["outside"]}}', 'wrong-kind', 'firm-seat'],
    ['{"answers":{"firm-seat":null}}', 'wrong-kind', 'firm-seat'],
    ['{"answers":{"service":"custody"}}', 'wrong-kind', 'service'],
    ['{"answers":{"service":[1]}}', 'wrong-kind', 'service'],
    ['{"answers":{"service":[]}}', 'empty', 'service'],
    ['{"answers":{"firm-seat":"moon"}}', 'unknown-option', 'firm-seat'],
    ['{"answers":{"firm-seat":"constructor"}}', 'unknown-option', 'firm-seat'],
    ['{"answers":{"client-place":"ZZ"}}', 'unknown-option', 'client-place'],
    ['{"answers":{"service":["custody","custody"]}}', 'repeated', 'service'],
    ['{"answers":{"service":["custody","unsure"]}}', 'not-alone', 'service'],
    ['{"answers":{"firm-seat":"inside","same-type":["moon"]}}', 'unknown-option', 'same-type'],
  ];
  const good = line({ id: 'good', answers: { 'firm-seat': 'inside' } });
  const { lines, status, stderr } = await run(bad.map(([input]) => `${input}\n`).join('') + good);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(lines.slice(0, -1).map(({ error }) => error)).toEqual(
    bad.map(([, code, question]) => ({ code, question, message: expect.stringMatching(/\.$/) })),
  );
  expect(lines.at(-1)).toMatchObject({ id: 'good', outcome: 'eu-firm', complete: true });
});

test('empty lines, a byte order mark, Windows line ends and a missing last line end are all right', async () => {
  const one = JSON.stringify({ id: 'é\u2028x', answers: { 'firm-seat': 'inside' } });
  const { lines, status } = await run(`\uFEFF\n\r\n${one}\r\n   \n${one}`);
  expect(status).toBe(0);
  expect(lines.map(({ id }) => id)).toEqual(['é\u2028x', 'é\u2028x']);
});

test('a file that cannot be read gives a message and exit status 2', async () => {
  for (const file of ['/does/not/exist', tmpdir()]) {
    const { status, stderr, raw } = await run(null, file);
    expect(status).toBe(2);
    expect(raw).toBe('');
    expect(stderr).toMatch(/^assess: cannot read .*\n$/);
    expect(stderr).not.toContain('    at ');
  }
});

test('100 000 lines stream through in little memory', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'assess-')), 'many.jsonl');
  await writeFile(
    file,
    cases
      .map(({ id, answers }) => line({ id, answers }))
      .join('')
      .repeat(Math.ceil(100_000 / cases.length)),
  );
  const child = spawn(process.execPath, ['--max-old-space-size=96', 'src/commands/assess.ts', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let count = 0;
  for await (const chunk of child.stdout) for (const byte of chunk as Buffer) if (byte === 10) count += 1;
  expect(count).toBe(Math.ceil(100_000 / cases.length) * cases.length);
});

test('a reader that closes early is no error', async () => {
  const child = spawn(
    'sh',
    [
      '-c',
      `yes '{"answers":{"firm-seat":"inside"}}' | head -n 20000 | ${process.execPath} src/commands/assess.ts | head -n 1`,
    ],
    { stdio: 'pipe' },
  );
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  expect(Buffer.concat(errors).toString()).toBe('');
});
