/** The script of the list of cases: filters it, and shows the progress that is kept. */
import { fill } from '../content/fill.ts';
import { deleteProgress, readProgress } from './progress.ts';

const FILTERS = ['level', 'topic'] as const;
const fields = document.querySelector<HTMLFieldSetElement>('.filter');
const items = [...document.querySelectorAll<HTMLElement>('[data-case]')];
const words: Readonly<Record<string, string>> = JSON.parse(fields?.dataset['words'] ?? '{}');
const selects = FILTERS.flatMap((id) => fields?.querySelector<HTMLSelectElement>(`#${id}`) ?? []);

/** Says something at the fields. */
function say(text = ''): void {
  const place = fields?.querySelector('[data-count]');
  if (place) place.textContent = text;
}

/** Shows the cases that both fields name. */
function filter(): void {
  const [level = '', topic = ''] = selects.map(({ value }) => value);
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const topics = dataset['topics']?.split(' ') ?? [];
    item.hidden = (level !== '' && dataset['level'] !== level) || (topic !== '' && !topics.includes(topic));
    if (!item.hidden) count += 1;
  }
  const text = count === 0 ? words['none'] : count === 1 ? words['one'] : words['count'];
  say(fill(text ?? '', { count }));
}

/** Writes beside each case how it stands. */
function showProgress(): void {
  const kept = readProgress();
  const forget = fields?.querySelector<HTMLElement>('[data-progress]');
  if (forget) forget.hidden = kept === null;
  for (const item of items) {
    const progress = kept?.get(item.dataset['case'] ?? '');
    const place = item.querySelector('[data-kept]');
    if (!place) continue;
    const begun = progress?.left ? words['begun'] : '';
    const { percent = null } = progress ?? {};
    place.textContent = percent === null ? (begun ?? '') : fill(words['done'] ?? '', { percent });
  }
}

if (fields) {
  fields.dataset['alive'] = '';
  fields.addEventListener('change', filter);
  fields.querySelector('[data-progress] button')?.addEventListener('click', () => {
    deleteProgress();
    showProgress();
    say(words['forgotten']);
    selects[0]?.focus();
  });
  // A browser that comes back to the page fills the fields in again.
  if (selects.some(({ value }) => value !== '')) filter();
  showProgress();
  addEventListener('pageshow', showProgress);
}
