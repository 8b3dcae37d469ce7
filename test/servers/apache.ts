/** Apache on this machine, before a built site with the `.htaccess` that the build wrote. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalServer } from '../../src/hosting/local-nginx.ts';
import { startProgram } from '../../src/hosting/local-server.ts';

const MODULES = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'filter', 'deflate', 'brotli', 'alias'];

export async function startApache(folder: string, port: number): Promise<LocalServer> {
  const own = await mkdtemp(join(tmpdir(), 'apache-'));
  const loaded = MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const conf = `${loaded.join('\n')}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${own}/pid
DefaultRuntimeDir ${own}
ErrorLog ${own}/error.log
User www-data
Group www-data
TypesConfig /etc/mime.types
DocumentRoot ${folder}
<Directory ${folder}>
  AllowOverride All
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`;
  await writeFile(join(own, 'apache.conf'), conf);
  const args = ['-DFOREGROUND', '-f', join(own, 'apache.conf')];
  const stop = await startProgram({ name: 'apache2', args, port, from: 'apache2', signal: 'SIGTERM' });
  return { address: `http://127.0.0.1:${port}`, stop: () => stop().finally(() => rm(own, { recursive: true })) };
}
