import { LANGUAGE_NAMES, LANGUAGES } from '../texts/language';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

const THEMES: readonly { readonly value: string; readonly name: Key }[] = [
  { value: '', name: 'theme.auto' },
  { value: 'light', name: 'theme.light' },
  { value: 'dark', name: 'theme.dark' },
];

/** Language and colours. */
export function AppearanceChoice() {
  const { t, language } = useTexts();
  const [view, change] = useView();
  return (
    <div className="appearance">
      <select
        className="plain-select"
        aria-label={t('app.language')}
        value={language}
        onChange={(event) => change({ lang: event.target.value })}
      >
        {LANGUAGES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LANGUAGE_NAMES[each]}
          </option>
        ))}
      </select>
      <select
        className="plain-select"
        aria-label={t('app.theme')}
        value={view.theme}
        onChange={(event) => change({ theme: event.target.value })}
      >
        {THEMES.map((each) => (
          <option key={each.value} value={each.value}>
            {t(each.name)}
          </option>
        ))}
      </select>
    </div>
  );
}
