import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const PREFIX = 'virtual:glossary/';
const HERE = dirname(fileURLToPath(import.meta.url));
const TEXTS = join(HERE, '../../report/src/main/resources/io/holdfast/report/texts');
const SERVER = join(HERE, '../../server/src/main/resources/io/holdfast/server/text');
const FILES: Record<string, string> = {
  en: 'glossary_en.properties',
  'zh-CN': 'glossary_zh.properties',
  ru: 'glossary_ru.properties',
};
/** What the screens name; the rest of the glossary is the report's alone. */
const WANTED = /^(metric|flow|switch|definition|setting|attribute|feature|reason|because|quarantined|undefined)\.|^economics\.(part|why|warning)|^warning\./;
const PLURAL = /\.(one|few|many|other)$/;

/** The glossary of the report, so that a figure has one name everywhere: `import('virtual:glossary/en')`. */
export function glossary(): Plugin {
  return {
    name: 'glossary',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      const files = glossaryFiles(id.slice(PREFIX.length + 1));
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(parse(files.map((file) => readFileSync(file, 'utf8')).join('\n')))};`;
    },
  };
}

/** The names of things, and the sentences of the report and of the letters that a screen says too. */
export function glossaryFiles(language: string): string[] {
  const name = FILES[language];
  if (name === undefined) throw new Error(`There is no glossary in '${language}'. Known: ${Object.keys(FILES).join(', ')}.`);
  return [join(TEXTS, name), join(TEXTS, name.replace('glossary_', 'messages_')), join(SERVER, name.replace('glossary_', 'texts_'))];
}

/** The lines `key = value` of a properties file, with plural forms under the suffixes of i18next. */
export function parse(text: string): Record<string, string> {
  const entries = text
    .split('\n')
    .filter((line) => line.includes('=') && !/^\s*[#!]/.test(line))
    .map((line): [string, string] => {
      const at = line.indexOf('=');
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    })
    .filter(([key]) => WANTED.test(key));
  return Object.fromEntries(entries.map(([key, value]) => [key.replace(PLURAL, '_$1'), value]));
}
