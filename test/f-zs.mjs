import { gzipSync } from 'node:zlib';
import { createSite } from '../src/site/server.ts';
import { openChromium } from './browser/chromium.ts';

const b = await openChromium();
const s = createSite(process.argv[3] ?? '/tmp/f-dist');
await new Promise((r) => s.listen(4392, r));
for (const path of process.argv[2].split(' ')) {
  const p = await b.newPage();
  let t = 0;
  p.on('response', async (r) => {
    if (r.request().resourceType() === 'script') {
      const l = gzipSync(await r.body(), { level: 9 }).length;
      t += l;
      console.log(path, r.url().split('/').pop(), l);
    }
  });
  await p.goto('http://localhost:4392' + path, { waitUntil: 'networkidle' });
  await p.waitForTimeout(200);
  console.log(path, 'TOTAL', t);
  await p.close();
}
await b.close();
s.close();
