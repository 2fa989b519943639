import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './language';

type Texts = Record<string, string>;

/** The texts of a language, with the glossary's under `glossary:`; each language is a file of its own. */
const LOADERS: Readonly<Record<Language, () => Promise<[{ default: Texts }, { default: Texts }]>>> = {
  en: () => Promise.all([import('./en.json'), import('virtual:glossary/en')]),
  'zh-CN': () => Promise.all([import('./zh-CN.json'), import('virtual:glossary/zh-CN')]),
  ru: () => Promise.all([import('./ru.json'), import('virtual:glossary/ru')]),
};

export const texts: i18n = i18next.createInstance();

/** Keys hold dots and glossary keys hold `#`; markup is React's business. */
const OPTIONS = {
  ns: ['screen', 'glossary'],
  defaultNS: 'screen',
  keySeparator: false,
  nsSeparator: '::',
  interpolation: { prefix: '{', suffix: '}', escapeValue: false },
  fallbackLng: false,
  resources: {},
} as const;

/** Makes a language the one that is shown, once its texts are there. */
export async function show(language: Language): Promise<void> {
  if (!texts.isInitialized) await texts.use(initReactI18next).init({ ...OPTIONS, lng: language });
  if (!texts.hasResourceBundle(language, 'screen')) {
    const [screen, glossary] = await LOADERS[language]();
    texts.addResourceBundle(language, 'screen', screen.default);
    texts.addResourceBundle(language, 'glossary', glossary.default);
  }
  await texts.changeLanguage(language);
  document.documentElement.lang = language;
}
