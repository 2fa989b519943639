import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import english from 'antd/es/locale/en_US';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { I18nextProvider } from 'react-i18next';
import { type Language, languageOf } from '../texts/language';
import { show, texts } from '../texts/load';
import { useView } from '../url/address';
import { useLibraryWords } from './libraryWords';
import { type Shade, themeOf, useShade } from './theme';

/** What the component library says by itself; English is a part of it anyway. */
const LOCALES: Readonly<Record<Language, () => Promise<{ default: Locale }>>> = {
  en: () => Promise.resolve({ default: english }),
  'zh-CN': () => import('antd/es/locale/zh_CN'),
  ru: () => import('antd/es/locale/ru_RU'),
};

const ShadeContext = createContext<Shade>('light');

/** Light or dark, for what draws by itself. */
export function useCurrentShade(): Shade {
  return useContext(ShadeContext);
}

/** Language and colours of all below, as the address or the browser has them. Nothing is drawn in a language not loaded. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const [view] = useView();
  const language = languageOf(view.lang, navigator.languages);
  const chosen = useShade(view.theme);
  const shade = usePrinting() ? 'light' : chosen;
  const [locale, setLocale] = useState<Locale | null>(null);

  useEffect(() => {
    let wanted = true;
    void Promise.all([show(language), LOCALES[language]()]).then(([, loaded]) => {
      if (wanted) setLocale(loaded.default);
    });
    return () => {
      wanted = false;
    };
  }, [language]);

  useEffect(() => {
    document.documentElement.dataset.theme = shade;
  }, [shade]);

  if (locale === null) return null;
  return (
    <ShadeContext.Provider value={shade}>
      <I18nextProvider i18n={texts}>
        <ConfigProvider locale={locale} theme={themeOf(shade)} button={{ autoInsertSpace: false }}>
          <LibraryWords />
          {children}
        </ConfigProvider>
      </I18nextProvider>
    </ShadeContext.Provider>
  );
}

function LibraryWords(): null {
  useLibraryWords();
  return null;
}

/** Whether the page is being printed: paper is light. What draws by itself has drawn again before the printer looks. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
