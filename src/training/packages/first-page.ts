/** The first page of a course as HTML: what `shell/view.ts` fills in, and, without a script, a list of cases to read. */
import { fill } from '../../content/fill.ts';
import { escapeXml } from '../../discover/xml.ts';
import type { Course } from './course.ts';

export interface FirstPage {
  readonly course: Course;
  /** Where the texts come from: the product, the version of the rules, the site. */
  readonly product: string;
  readonly version: string;
  readonly site: string;
  readonly styles: readonly string[];
  readonly script: string;
}

/** Data in a page: nothing in it ends the element that holds it. */
const json = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** @returns the page, with addresses that are relative to the top of the package */
export function firstPage({ course, product, version, site, styles, script }: FirstPage): string {
  const { words, cases, feedback, passMark } = course;
  const button = (id: string, text: string, kind = '') =>
    `<button type="button" id="${id}"${kind && ` class="${kind}"`} hidden>${escapeXml(text)}</button>`;
  return `<!doctype html>
<html lang="${course.language}" data-course>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="object-src 'none'; form-action 'none'; base-uri 'none'">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(words.courseTitle)}</title>
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body class="course">
<header class="course-bar">
<p><strong>${escapeXml(words.courseTitle)}</strong> <span id="progress"></span></p>
<p class="course-buttons">${button('all', words.all, 'secondary')} ${button('leave', words.leave, 'secondary')}</p>
</header>
<div class="course-said">
<p id="recording" role="status" hidden></p>
${button('again', words.again, 'link')}
<p id="lost" role="status" hidden></p>
<p id="left" tabindex="-1" hidden></p>
</div>
<main id="list" class="course-list">
<h1 id="list-title" tabindex="-1">${escapeXml(words.courseTitle)}</h1>
<p>${escapeXml(feedback === 'step' ? words.feedbackStep : words.feedbackEnd)} <span id="rule">${escapeXml(fill(words.rule, { mark: passMark }))}</span> ${escapeXml(words.better)}</p>
<p class="about">${escapeXml(words.invented)}</p>
<noscript><p class="notice">${escapeXml(words.reading)}</p></noscript>
<p id="result" class="notice" hidden></p>
<p>${button('go-on', words.start)}</p>
<ol class="cases">
${cases
  .map(
    ({ id, title, href }) =>
      `<li id="case-${id}"><a href="${href}">${escapeXml(title)}</a> <span class="about" id="state-${id}"></span></li>`,
  )
  .join('\n')}
</ol>
<footer class="about">${escapeXml(fill(words.whose, { product, version }))} <a href="${escapeXml(site)}" target="_blank" rel="noopener">${escapeXml(site)}</a></footer>
</main>
<section id="case" class="course-case" aria-labelledby="case-title" hidden>
<div class="course-head">
<h1 id="case-title" tabindex="-1">${escapeXml(words.courseTitle)}</h1>
<p><strong id="score" role="status" hidden></strong> ${button('redo', words.redo, 'secondary')} ${button('next', words.next)}</p>
</div>
<div id="frame"></div>
</section>
<script type="application/json" id="course">${json(course)}</script>
<script src="${script}"></script>
</body>
</html>
`;
}
