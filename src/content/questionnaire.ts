/** What the island of the check is given, on its page and in a frame. */
import { type Language, pathIn } from './languages.ts';
import { wordsIn } from './site.ts';

export async function questionnaireIn(language: Language) {
  const { check, product } = await wordsIn(language);
  const { back, startAgain, startAgainAbout, loading, paper, failed, wait } = check;
  return {
    language,
    words: { continue: check.continue, back, startAgain, startAgainAbout, loading, paper, failed, wait },
    product,
    paper: pathIn(language, '/paper/'),
  };
}
