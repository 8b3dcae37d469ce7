/**
 * Where a client can be: the officially assigned ISO 3166-1 alpha-2 codes and XK, in four groups.
 * Written out, since `Intl` also names codes that are not assigned.
 */

import type { FindingId } from './sources.ts';
import type { OptionRow } from './types.ts';

export const PLACE_GROUPS = ['union', 'outermost', 'eea', 'elsewhere'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

const codes = {
  union: 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  /** Parts of Member States with codes of their own (Art. 355 TFEU). */
  outermost: 'AX GF GP MF MQ RE YT',
  eea: 'IS LI NO',
  elsewhere: `
    AF AL DZ AS AD AO AI AQ AG AR AM AW AU AZ BS BH BD BB BY BZ BJ BM BT BO BQ BA BW BV BR IO BN BF BI
    CV KH CM CA KY CF TD CL CN CX CC CO KM CG CD CK CR CI CU CW DJ DM DO EC EG SV GQ ER SZ ET FK FO FJ
    PF TF GA GM GE GH GI GL GD GU GT GG GN GW GY HT HM VA HN HK IN ID IR IQ IM IL JM JP JE JO KZ KE KI
    KP KR KW KG LA LB LS LR LY MO MG MW MY MV ML MH MR MU MX FM MD MC MN ME MS MA MZ MM NA NR NP NC NZ
    NI NE NG NU NF MK MP OM PK PW PS PA PG PY PE PH PN PR QA RU RW BL SH KN LC PM VC WS SM ST SA SN RS
    SC SL SG SX SB SO ZA GS SS LK SD SR SJ CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB
    US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW XK`,
} as const satisfies Record<PlaceGroup, string>;

/** French overseas countries and territories: outside the Union, but French law may reach them. */
export const FRENCH_OVERSEAS = ['BL', 'NC', 'PF', 'PM', 'WF'] as const;

/** The state whose authority is competent for a place that has a code of its own. */
const STATE_OF: Readonly<Record<string, string>> = {
  AX: 'FI',
  GF: 'FR',
  GP: 'FR',
  MF: 'FR',
  MQ: 'FR',
  RE: 'FR',
  YT: 'FR',
};

const rows = (group: PlaceGroup, row: Partial<OptionRow<FindingId>> = {}) =>
  codes[group]
    .trim()
    .split(/\s+/)
    .map((code): [string, OptionRow<FindingId>] => [code, { group, ...row }]);

/** The options of `client-place`, without `unsure`: code → row. */
export const places: Readonly<Record<string, OptionRow<FindingId>>> = Object.fromEntries([
  ...rows('union'),
  ...rows('outermost'),
  ...rows('eea', { notes: ['eea-state'] }),
  ...rows('elsewhere'),
]);

/**
 * The state whose competent authority answers for a place.
 * @param place a code of `places`, or `unsure`
 * @returns the state's code, a row of `content/authorities.yaml`; null for places outside the Union and the EEA
 */
export function stateOf(place: string): string | null {
  const group = places[place]?.group;
  if (group === undefined || group === 'elsewhere') return null;
  return STATE_OF[place] ?? place;
}
