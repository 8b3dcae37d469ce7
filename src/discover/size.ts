/** The size of the picture for links, as social networks expect it. */
export const CARD = { width: 1200, height: 630 } as const;
