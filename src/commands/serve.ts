/** `npm start` ends here: serves `dist/` at http://localhost:4321, or at the port in the environment variable PORT. */
import { fileURLToPath } from 'node:url';
import { createSite } from '../site/server.ts';
import { readSettings } from '../site/settings.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { base } = readSettings(process.env);
const server = createSite(fileURLToPath(new URL('../../dist', import.meta.url)), base);

server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=4322 npm start`
      : `The server cannot start: ${error.message}`,
  );
  process.exitCode = 1;
});
server.listen(port, () => console.log(`Who asked first? is at http://localhost:${port}${base}`));
