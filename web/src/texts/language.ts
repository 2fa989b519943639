export const LANGUAGES = ['en', 'zh-CN', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words: who looks for his language may read no other. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文', ru: 'Русский' };

/** The language that was chosen, or the first of the browser's that there is. */
export function languageOf(chosen: string, browser: readonly string[]): Language {
  for (const wanted of [chosen, ...browser]) {
    const start = wanted.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((each) => each.toLowerCase().split('-')[0] === start);
    if (found !== undefined) return found;
  }
  return 'en';
}
