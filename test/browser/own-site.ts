/** A copy of the built site with a server of its own, which can be stopped and can go over to another build. */
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptFiles } from '../../src/offline/files.ts';
import { WORKER } from '../../src/offline/names.ts';
import { filesIn } from '../../src/site/links.ts';
import { createSite } from '../../src/site/server.ts';
import { DIST } from './built.ts';

/**
 * Makes a build that can be told from others: each page says its name, and so do the first script, which is always
 * called the same, and the style, which has a file name of its own. The worker is told of these files as the build
 * tells it.
 * @returns its folder
 */
export async function buildNamed(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'build-'));
  await cp(DIST, folder, { recursive: true, filter: (path) => !/\.(?:br|gz|zip)$/.test(path) });
  const pages = filesIn(folder).filter((path) => path.endsWith('.html'));
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const style = /href="(\/_astro\/[^"]+)\.css"/.exec(html)?.[1] ?? '';
  const css = await readFile(join(folder, `${style}.css`), 'utf8');
  await rename(join(folder, `${style}.css`), join(folder, `${style}-${name}.css`));
  await writeFile(join(folder, `${style}-${name}.css`), `${css}:root{--build:${name}}`);
  for (const path of pages) {
    const text = await readFile(join(folder, path), 'utf8');
    const named = text
      .replaceAll(`${style}.css`, `${style}-${name}.css`)
      .replace('<html ', `<html data-build="${name}" `);
    await writeFile(join(folder, path), named);
  }
  const script = join(folder, 'trusted-types.js');
  await writeFile(script, `globalThis.built='${name}';${await readFile(script, 'utf8')}`);
  const worker = await readFile(join(folder, WORKER), 'utf8');
  const files = JSON.stringify(keptFiles(folder, '/').files);
  await writeFile(
    join(folder, WORKER),
    worker.replace(/^const FILES=.*$/m, () => `const FILES=${files};`),
  );
  return folder;
}

export interface OwnSite {
  /** Its address, without a slash at the end. */
  readonly address: string;
  /** Serves another build at the same address. */
  serve(folder: string): Promise<void>;
  stop(): Promise<void>;
}

/** Serves a folder until it is stopped. */
export async function serveOwn(first: string): Promise<OwnSite> {
  let server: Server;
  let port = 0;
  async function serve(folder: string): Promise<void> {
    server = createSite(folder);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  }
  async function stop(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
  await serve(first);
  return {
    address: `http://127.0.0.1:${port}`,
    stop,
    serve: async (folder) => {
      await stop();
      await serve(folder);
    },
  };
}

/** Deletes builds. */
export const removeBuilds = (folders: readonly string[]) =>
  Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
