/** The means of solicitation on the page of the guide, by hand: each with how certain it is, and what would be none. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** The parts of the page below a heading of the third level: the heading, and the text up to the next heading. */
const partsOf = (language: Language) =>
  (content.languages[language].guide.find(({ id }) => id === 'solicitation')?.body ?? '')
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = (part.split(/^## /m)[0] ?? '').trim().split('\n');
      return { heading, text: lines.join('\n') };
    });

const MEANS: [english: string, french: string, certain: 'guidance' | 'to-be-confirmed'][] = [
  ['Internet commercials', 'Publicités sur internet', 'guidance'],
  ['Banners', 'Bannières', 'guidance'],
  ['Pop-ups', 'Fenêtres surgissantes (pop-up)', 'guidance'],
  ['Promotional e-mail', 'Courriels promotionnels', 'guidance'],
  ['Social media', 'Réseaux sociaux', 'guidance'],
  ['Messaging platforms', 'Messageries', 'guidance'],
  ['Mobile apps and push messages', 'Applications mobiles et notifications push', 'guidance'],
  ['Search-engine optimisation', 'Référencement naturel', 'guidance'],
  ['Geo-targeted advertising', 'Publicité géociblée', 'guidance'],
  ['Widgets on comparison sites', 'Modules (widgets) sur des sites de comparaison', 'guidance'],
  ['Retargeting', 'Reciblage publicitaire', 'to-be-confirmed'],
  ['Telephone calls', 'Appels téléphoniques', 'guidance'],
  ['Face-to-face meetings', 'Rencontres en face à face', 'guidance'],
  ['Press releases', 'Communiqués de presse', 'guidance'],
  ['Brochures', 'Brochures', 'guidance'],
  ['Roadshows and trade fairs', 'Tournées de présentation et salons professionnels', 'guidance'],
  ['Invitations to events', 'Invitations à des événements', 'to-be-confirmed'],
  ['Invitations to fill in a form', 'Invitations à remplir un formulaire', 'to-be-confirmed'],
  ['Invitations to a training course', 'Invitations à suivre une formation', 'to-be-confirmed'],
  ['Sponsorship', 'Parrainage publicitaire (sponsoring)', 'guidance'],
  ['Influencers and other celebrities', 'Influenceurs et autres célébrités', 'guidance'],
  ['Affiliates and referral programmes', 'Affiliation et programmes de parrainage', 'guidance'],
  ['Brand advertising', 'Publicité de marque', 'guidance'],
];
/** No means of solicitation in itself: it says so in a sentence of its own. */
const EDUCATION = ['Education and industry events', 'Pédagogie et événements du secteur'] as const;

const WORDS = {
  en: { guidance: 'Guidance.', 'to-be-confirmed': 'To be confirmed.', not: /\]\]\. Not(?::|, by our reading)/ },
  fr: {
    guidance: 'Orientation.',
    'to-be-confirmed': 'À confirmer.',
    not: /\]\]\. Hors démarchage(?: :|, selon notre lecture)/,
  },
} as const;
/** Where the case that is none stands within a sentence. */
const MEETINGS = {
  en: 'is not solicitation in it by our reading',
  fr: "n'est pas, selon notre lecture, un démarchage",
};

describe.for(['en', 'fr'] as const)('the means of solicitation in %s', (language) => {
  const index = language === 'en' ? 0 : 1;
  const parts = partsOf(language);

  test('are these, in this order', () => {
    expect(parts.map(({ heading }) => heading)).toEqual([...MEANS.map((means) => means[index]), EDUCATION[index]]);
  });

  test.for(MEANS)('%s: how certain it is, an example, and what would be none', (means) => {
    const text = parts.find(({ heading }) => heading === means[index])?.text ?? '';
    const { not, ...certain } = WORDS[language];
    expect(text.startsWith(certain[means[2]])).toBe(true);
    if (means[0] === 'Face-to-face meetings') expect(text).toContain(MEETINGS[language]);
    else expect(text).toMatch(not);
  });

  test('education is none as such', () => {
    const text = parts.find(({ heading }) => heading === EDUCATION[index])?.text ?? '';
    expect(text).toContain(
      language === 'en' ? 'are not solicitation as such' : 'ne sont pas du démarchage en tant que tels',
    );
  });
});
