/** The names that are public: hosts write them into their pages. */

/** The version of the element and of what it says: it stands in the element's address. */
export const VERSION = 1;

/** The attributes that the frame takes over from the element. */
export const ATTRIBUTES = [
  'lang',
  'theme',
  'accent',
  'radius',
  'firm',
  'contact-href',
  'contact-label',
  'start',
  'heading-level',
  'share',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];
