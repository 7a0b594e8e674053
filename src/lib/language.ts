/** The language of the words that the site itself writes. */
export const siteLanguage = 'en';

/**
 * The attributes of an element that holds words of a language.
 *
 * @param language BCP 47 tag of the words
 * @param around that of what surrounds them
 * @returns none where both are the same
 */
export function languageAttributes(
  language: string,
  around: string = siteLanguage,
): { lang?: string; dir?: Direction } {
  if (language === around) return {};
  const direction = directionOf(language);
  return { lang: language, ...(direction === directionOf(around) ? {} : { dir: direction }) };
}

type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left (Unicode, property Bidi_Class of their letters), by their codes of ISO 15924. */
const rightToLeft = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** How a language is written: by the script that its tag names, or by its usual one. */
const directionOf = (language: string): Direction =>
  rightToLeft.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
