import 'dayjs/locale/ru';
import 'dayjs/locale/zh-cn';
import type { Language } from '../texts/language';

/** As the server and the address have it. */
export const ISO = 'YYYY-MM-DD';

/** How a day is written in a box of the language, first, and how it may be typed too. */
export const DAY_FORMATS: Readonly<Record<Language, readonly string[]>> = {
  en: ['MMM D, YYYY', 'MMMM D, YYYY', 'D MMM YYYY', 'D MMMM YYYY', ISO],
  'zh-CN': ['YYYY年M月D日', 'YYYY/M/D', ISO],
  ru: ['DD.MM.YYYY', 'D.M.YYYY', ISO],
};
