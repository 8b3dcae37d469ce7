/** Where the site is published: the environment variables of the build and of the server. */

export interface Settings {
  /** The address of the host, without a path. */
  readonly site: string;
  /** The folder on the host: `/`, or a path with a slash at both ends. */
  readonly base: string;
  /** The policy stands in the pages as well, for a host that sends no headers: POLICY_IN_PAGES is `yes`. */
  readonly policyInPages: boolean;
}

const LOCAL = 'http://localhost:4321';
const FOLDER = /^(?:\/[\w.~-]+)*\/$/;

/**
 * Reads the settings.
 * @param environment the variables; SITE_URL may hold the path too, and BASE_PATH then must not be given
 * @throws Error that names the variable and says what it should be
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const address = environment['SITE_URL'] || LOCAL;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(`SITE_URL is "${address}". It should be an address such as https://www.example.com`);
  }
  const given = environment['BASE_PATH'] || '';
  if (given !== '' && url.pathname !== '/') throw new Error('SITE_URL holds a path already: leave BASE_PATH away');
  const base = `/${given || url.pathname}/`.replace(/\/+/g, '/');
  if (!FOLDER.test(base)) throw new Error(`BASE_PATH is "${given}". It should be a path such as /tools/mica/`);
  const inPages = environment['POLICY_IN_PAGES'] || 'no';
  if (inPages !== 'yes' && inPages !== 'no') throw new Error(`POLICY_IN_PAGES is "${inPages}". It should be yes or no`);
  return { site: url.origin, base, policyInPages: inPages === 'yes' };
}
