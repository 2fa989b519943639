const BLANKS = /[\u0020\u00a0\u2009\u202f]/g;
const MOST_DIGITS = 18;

/**
 * A number as the language writes it or the server does, such as «1 200,50» or 1200.50, for the server; null where it is none.
 * What parts thousands has to stand where thousands end: 1,20 is no English number.
 */
export function readNumber(typed: string, language: string): string | null {
  const [group, point] = language === 'ru' ? ['[ ]', '[.,]'] : ['[ ,]', '[.]'];
  const form = new RegExp(`^([+-]?)(\\d+|\\d{1,3}(${group})\\d{3}(?:\\3\\d{3})*)(?:${point}(\\d{1,6}))?$`);
  const [, sign = '', whole = '', , part] = form.exec(typed.trim().replaceAll(BLANKS, ' ').replace('\u2212', '-')) ?? [];
  const digits = whole.replaceAll(/[ ,]/g, '');
  if (digits === '' || digits.length > MOST_DIGITS) return null;
  return `${sign}${digits}${part === undefined ? '' : `.${part}`}`;
}
