/** The code that hosts copy: pure text, made at build for a first choice and in the browser for every other. */
import { DEFAULT_LANGUAGE, type Language } from '../content/languages.ts';
import { escapeXml } from '../discover/xml.ts';
import { ATTRIBUTES, type Attribute, VERSION } from './names.ts';

/** What the code depends on beside the host's own choice. */
export interface Source {
  /** The site's address, with a slash at its end. */
  readonly site: string;
  /** What `integrity` says for the element. */
  readonly integrity: string;
  readonly language: Language;
  /** The words of the link inside the element; also the name of the frame. */
  readonly link: string;
}

/** The attributes chosen; one that is empty is left out. */
export type Chosen = Readonly<Partial<Record<Attribute, string>>>;

/** The space that is kept for the first question, so that nothing jumps when it appears, whatever a host's styles say. */
const SPACE = 'display:block!important;min-height:min(100vh,1100px)!important';

const pageIn = ({ site, language }: Source, path: string): string =>
  `${site}${language === DEFAULT_LANGUAGE ? '' : `${language}/`}${path}`;

const written = (chosen: Chosen, between: string): string =>
  ATTRIBUTES.flatMap((name) => (chosen[name] ? [`${between}${name}="${escapeXml(chosen[name])}"`] : [])).join('');

/** The line that loads the element. */
export const scriptCode = ({ site, integrity }: Source): string =>
  `<script type="module" src="${site}embed/${VERSION}/embed.js" integrity="${integrity}" crossorigin></script>`;

/** The element with the link in it, one attribute a line. */
export const elementCode = (source: Source, chosen: Chosen, style: string | null = SPACE): string =>
  `<who-asked-first lang="${source.language}"${written({ ...chosen, lang: '' }, '\n  ')}${style ? `\n  style="${style}"` : ''}>
  <a href="${pageIn(source, 'check/')}">${escapeXml(source.link)}</a>
</who-asked-first>`;

/** All that a page needs. */
export const htmlCode = (source: Source, chosen: Chosen): string =>
  `${scriptCode(source)}\n${elementCode(source, chosen)}`;

/** Where a page's policy forbids styles in attributes: the element without one, and the rule for the style sheet. */
export const strictCode = (source: Source, chosen: Chosen): string =>
  `${scriptCode(source)}\n${elementCode(source, chosen, null)}`;
export const STRICT_RULE = `who-asked-first{${SPACE}}`;

/** The lines that a page's policy needs. */
export const policyCode = ({ site }: Source): string => {
  const { origin } = new URL(site);
  return `script-src ${origin}\nframe-src ${origin}`;
};

/** High enough for the first question in most columns; what is longer scrolls inside. */
export const FRAME_HEIGHT = 1300;

/** A frame and nothing else. */
export const frameAlone = (source: Source): string =>
  `<iframe src="${pageIn(source, 'embed/frame/')}" title="${escapeXml(source.link)}"
  width="100%" height="${FRAME_HEIGHT}" style="border:0" loading="lazy" allow="clipboard-write" referrerpolicy="no-referrer"></iframe>`;

/** A frame with the link below it, for builders that take scripts away. */
export const frameCode = (source: Source): string =>
  `${frameAlone(source)}
<p><a href="${pageIn(source, 'check/')}">${escapeXml(source.link)}</a></p>`;

/** A component for React, of any version: the line that loads the element goes into the page's HTML. */
export const reactCode = (source: Source, chosen: Chosen): string => `// index.html: ${scriptCode(source)}
export function WhoAskedFirst() {
  return (
    <who-asked-first lang="${source.language}"${written({ ...chosen, lang: '' }, '\n      ')}
      style={{ display: 'block', minHeight: 'min(100vh, 1100px)' }}>
      <a href="${pageIn(source, 'check/')}">${escapeXml(source.link).replace(/[{}]/g, (sign) => `{'${sign}'}`)}</a>
    </who-asked-first>
  );
}`;

/** A form that the outcome is written into, as a host may have one. */
export const eventCode = (label: string, button: string): string => `<form action="/contact" method="post">
  <label>${escapeXml(label)} <input name="outcome" id="outcome" readonly></label>
  <button>${escapeXml(button)}</button>
</form>
<script>
  document.querySelector('who-asked-first').addEventListener('waf-outcome', ({ detail }) => {
    document.querySelector('#outcome').value = \`\${detail.outcome}, rules \${detail.rules}\`;
  });
</script>`;
