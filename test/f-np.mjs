import fs from 'node:fs';
import { createSite } from '../src/site/server.ts';
import { openChromium } from './browser/chromium.ts';

const b = await openChromium();
const s = createSite('/tmp/f-dist');
await new Promise((r) => s.listen(4393, r));
const p = await b.newPage();
await p.goto('http://localhost:4393/training/material/#worksheet=1.BPLOGATqv');
await p.emulateMedia({ media: 'print' });
console.log(
  await p.evaluate(() => {
    const out = [];
    for (let e = document.querySelector('.worksheet'); e; e = e.parentElement) {
      const c = getComputedStyle(e);
      out.push([e.tagName, e.className, c.page, c.display, c.overflow, c.position, c.containerType].join(' '));
    }
    return out.join('\n');
  }),
);
await p.emulateMedia({ media: null });
fs.writeFileSync('/tmp/f-shots/np-1.pdf', await p.pdf({ format: 'A4' }));
await p.addStyleTag({ content: '' }).catch(() => {});
await p.evaluate(() => {
  const sh = new CSSStyleSheet();
  sh.replaceSync('@page sheet{margin:3mm}');
  document.adoptedStyleSheets = [sh];
});
fs.writeFileSync('/tmp/f-shots/np-2.pdf', await p.pdf({ format: 'A4' }));
await b.close();
s.close();
