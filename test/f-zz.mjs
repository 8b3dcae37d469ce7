import fs from 'node:fs';
import { createSite } from '../src/site/server.ts';
import { openChromium } from './browser/chromium.ts';

const b = await openChromium();
const s = createSite('/tmp/f-dist');
await new Promise((r) => s.listen(4391, r));
fs.mkdirSync('/tmp/f-shots', { recursive: true });
for (const spec of process.argv[2].split(' ')) {
  const [name, path, size, scheme = 'light', mode = 'view', keys = ''] = spec.split('|');
  const [w, h = 900] = size.split('x').map(Number);
  const ctx = await b.newContext({
    viewport: { width: w, height: h },
    colorScheme: scheme,
    javaScriptEnabled: scheme !== 'nojs',
    ...(scheme === 'nojs' ? { colorScheme: 'light' } : {}),
  });
  const p = await ctx.newPage();
  const sizes = {};
  p.on('response', async (r) => {
    try {
      const { gzipSync } = await import('node:zlib');
      const k = r.request().resourceType();
      const l = gzipSync(await r.body(), { level: 9 }).length;
      sizes[k] = (sizes[k] ?? 0) + l;
    } catch {}
  });
  p.on('console', (m) => console.log(name, 'console', m.type(), m.text()));
  p.on('pageerror', (e) => console.log(name, 'error', e.message));
  await p.goto('http://localhost:4391' + path);
  await p.waitForLoadState('networkidle');
  if (scheme !== 'nojs') await p.evaluate(() => document.fonts.ready.then(() => {}));
  await p.waitForTimeout(300);
  for (const k of keys.split('~').filter(Boolean)) {
    await p.keyboard.press(k);
    await p.waitForTimeout(150);
  }
  console.log(
    name,
    JSON.stringify(sizes),
    'overflow',
    await (scheme === 'nojs'
      ? 0
      : p.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)),
  );
  if (mode === 'pdf')
    fs.writeFileSync(`/tmp/f-shots/${name}.pdf`, await p.pdf({ format: process.env.FMT ?? 'A4', tagged: true }));
  else await p.screenshot({ path: `/tmp/f-shots/${name}.png`, fullPage: mode === 'full' });
  await ctx.close();
}
await b.close();
s.close();
