/** Times and answers as the standards write them. */

const two = (value: number): string => String(value).padStart(2, '0');

const parts = (seconds: number) => {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const whole = Math.floor(hundredths / 100);
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor(whole / 60) % 60,
    seconds: whole % 60,
    hundredths: hundredths % 100,
  };
};

/** SCORM 1.2, CMITimespan: `HHHH:MM:SS.SS`, at most 9999 hours. */
export function cmiTimespan(given: number): string {
  const { hours, minutes, seconds, hundredths } = parts(Math.min(given, 9999 * 3600));
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(seconds)}.${two(hundredths)}`;
}

/** SCORM 1.2, CMITime: the time of day, `HH:MM:SS`. */
export const cmiTime = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;

/** ISO 8601, with at most two decimals, as SCORM 2004 and xAPI want it: `PT1H2M3.45S`. */
export function isoDuration(given: number): string {
  const { hours, minutes, seconds, hundredths } = parts(given);
  const fraction = hundredths === 0 ? '' : `.${two(hundredths)}`;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}${fraction}S`;
}

/** SCORM 2004, time(second,10,0): UTC to a hundredth of a second, which is as much as it holds. */
export const isoTime = (at: Date): string => `${at.toISOString().slice(0, 22)}Z`;

/** A decimal number as every standard reads it, to at most this many decimals. */
export const decimal = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** An id after RFC 4122, version 4. The browser's own way exists only where a page came by https. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const value = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
