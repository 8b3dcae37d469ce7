import { createSite } from '../../src/site/server.ts';
import { openChromium } from '../browser/chromium.ts'; import { buildNamed } from '../browser/own-site.ts'; const F=await buildNamed('first');
const s=createSite(F); await new Promise(r=>s.listen(8811,'127.0.0.1',r));
const b=await openChromium();
const c=await b.newContext(); c.on('console',m=>console.log('console',m.text()));
c.on('serviceworker',w=>console.log('sw',w.url()));
c.on('requestfailed',r=>console.log('failed',r.url(),r.failure()?.errorText));
const p=await c.newPage();
await p.goto('http://127.0.0.1:8811/training/class/'); await p.waitForSelector('[data-standing="none"]');
const cdp=await c.newCDPSession(p); await cdp.send('ServiceWorker.enable'); cdp.on('ServiceWorker.workerErrorReported',e=>console.log('err',JSON.stringify(e))); cdp.on('ServiceWorker.workerVersionUpdated',e=>console.log('ver',e.versions.map(v=>v.status+' '+v.runningStatus).join()));
await p.locator('.offline button').click();
for(let i=0;i<4;i++){await p.waitForTimeout(1000);console.log(await p.locator('.offline [role=status]').textContent(), await p.evaluate(async()=>{const r=await navigator.serviceWorker.getRegistration();return [r?.installing?.state,r?.waiting?.state,r?.active?.state, await caches.keys()]}));}
await b.close(); s.closeAllConnections(); s.close();
