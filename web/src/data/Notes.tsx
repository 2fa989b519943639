import { useTexts } from '../texts/useTexts';

/** What the reading of a file noticed, in the server's words, which are English. */
export function Notes({ notes }: { readonly notes: readonly string[] }) {
  const { t } = useTexts();
  if (notes.length === 0) return null;
  return (
    <section className="notes">
      <h3>{t('data.notes')}</h3>
      <ul lang="en">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
