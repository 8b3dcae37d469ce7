/** nginx on this machine, with the file that the build wrote: to measure and to test what hosts will run. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from './local-server.ts';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export interface LocalServer {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts nginx before a built site, with Brotli where its module is installed.
 * @param folder absolute path of the site
 * @param port on the loopback address
 */
export async function startNginx(folder: string, port: number): Promise<LocalServer> {
  const own = await mkdtemp(join(tmpdir(), 'nginx-'));
  const brotli = existsSync(BROTLI);
  const written = await readFile(join(folder, 'hosting/nginx.conf'), 'utf8');
  const site = written
    .replace(/^ {2}listen .*<<$/m, `  listen 127.0.0.1:${port};`)
    .replace(/^ {2}set \$site .*<<.*$/m, `  set $site ${folder.replace(/\/$/, '')};`)
    .replace('# brotli_static on;', brotli ? 'brotli_static on;' : '');
  await writeFile(join(own, 'site.conf'), site);
  const folders = TEMPORARY.map((name) => `${name}_temp_path ${own}/${name};`).join(' ');
  const around = `${brotli ? `load_module ${BROTLI};` : ''}
daemon off;
worker_processes 1;
pid ${own}/pid;
events { worker_connections 1024; }
http { access_log off; sendfile on; ${folders} include ${own}/site.conf; }
`;
  await writeFile(join(own, 'nginx.conf'), around);
  const args = ['-e', join(own, 'error.log'), '-c', join(own, 'nginx.conf')];
  const remove = () => rm(own, { recursive: true, force: true });
  try {
    const stop = await startProgram({ name: 'nginx', args, port, from: 'nginx-light', signal: 'SIGQUIT' });
    return { address: `http://127.0.0.1:${port}`, stop: () => stop().finally(remove) };
  } catch (error) {
    const log = await readFile(join(own, 'error.log'), 'utf8').catch(() => '');
    await remove();
    throw new Error(`${error instanceof Error ? error.message : error}\n${log}`.trim());
  }
}
