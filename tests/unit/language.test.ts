import { expect, it } from 'vitest';
import { languageAttributes } from '../../src/lib/language.ts';

it.each([
  ['en', 'en', {}],
  ['de', 'en', { lang: 'de' }],
  ['en', 'fr', { lang: 'en' }],
  ['ar', 'en', { lang: 'ar', dir: 'rtl' }],
  ['he-IL', 'en', { lang: 'he-IL', dir: 'rtl' }],
  ['en', 'fa', { lang: 'en', dir: 'ltr' }],
  ['he', 'ar', { lang: 'he' }],
  ['az-Arab', 'az', { lang: 'az-Arab', dir: 'rtl' }],
])('words in %s among words in %s are marked so', (language, around, attributes) => {
  expect(languageAttributes(language, around)).toEqual(attributes);
});
