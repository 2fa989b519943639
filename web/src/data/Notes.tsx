import { count, day } from '../format/format';
import { useTexts, type Texts } from '../texts/useTexts';
import type { Note } from './answers';
import { columnName, fieldName, formatName, unitName } from './words';

/** What the reading of a file noticed. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  const texts = useTexts();
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <h3>{texts.t('data.notes')}</h3>
      <ul>
        {notes.map((note) => {
          const said = noteText(note, texts);
          return (
            <li key={note.sentence} lang={said === null ? 'en' : undefined}>
              {said ?? note.sentence}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** A note in the reader's language; nothing of one that an older server kept as a sentence. */
export function noteText({ code, values }: Note, texts: Texts): string | null {
  const written = Object.entries(values).map(([name, value]) => [name, valueText(name, value, texts)]);
  return code === null ? null : texts.worded(`import_note.${code}`, Object.fromEntries(written) as Record<string, string>);
}

function valueText(name: string, value: string, texts: Texts): string {
  switch (name) {
    case 'day':
      return day(value, texts.language);
    case 'most':
      return count(Number(value), texts.language);
    case 'field':
      return fieldName(value, texts);
    case 'column':
      return columnName(value, texts);
    case 'format':
      return formatName(value, texts);
    case 'unit':
      return unitName(value, texts);
    default:
      return value;
  }
}
