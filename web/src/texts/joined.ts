/** How words and figures are put beside each other outside of a sentence: Chinese has signs of its own for it. */
const isChinese = (language: string) => language.startsWith('zh');

/** What something is called and what it is. */
export function pair(name: string, value: string, language: string): string {
  return name + (isChinese(language) ? '：' : ': ') + value;
}

/** A short list of names. */
export function enumerated(names: readonly string[], language: string): string {
  return names.join(isChinese(language) ? '、' : ', ');
}

/** Two things of which the second tells the first more closely. */
export function closer(what: string, which: string, language: string): string {
  return what + (isChinese(language) ? '，' : ', ') + which;
}

/** Things that may have commas of their own. */
export function sequence(things: readonly string[], language: string): string {
  return things.join(isChinese(language) ? '；' : '; ');
}

/** With a remark behind it. */
export function remarked(text: string, remark: string, language: string): string {
  return isChinese(language) ? `${text}（${remark}）` : `${text} (${remark})`;
}

/** One sentence after the other. */
export function sentences(all: readonly string[], language: string): string {
  return all.join(isChinese(language) ? '' : ' ');
}
