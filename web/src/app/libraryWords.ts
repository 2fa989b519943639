import { useEffect } from 'react';
import type { Key, Texts } from '../texts/useTexts';
import { useTexts } from '../texts/useTexts';

/** What the component library says to who sees nothing and has no translation of. */
const WORDS: Readonly<Record<string, Key>> = {
  'Increase Value': 'library.more',
  'Decrease Value': 'library.less',
  'expanded dropdown': 'library.others',
  Clear: 'library.clear',
  Close: 'admin.close',
};

/** What holds an icon has a name of its own, so that the icon, which is named in English, need not be read out. */
function word(element: Element, t: Texts['t']): void {
  if (!(element instanceof HTMLElement)) return;
  const label = element.getAttribute('aria-label') ?? '';
  if (element.classList.contains('anticon') && label !== '') {
    element.removeAttribute('aria-label');
    element.setAttribute('aria-hidden', 'true');
    const others = element.closest('button.ant-tabs-nav-more:not([aria-label])');
    if (others === null) return;
    others.setAttribute('aria-label', 'expanded dropdown');
    word(others, t);
    return;
  }
  const english = label in WORDS ? label : element.dataset.libraryWord;
  const key = WORDS[english ?? ''];
  if (key === undefined || t(key) === label) return;
  element.dataset.libraryWord = english;
  element.setAttribute('aria-label', t(key));
}

/** Gives the names of the component library that are English only in the reader's language, also in what it draws later. */
export function useLibraryWords(): void {
  const { t } = useTexts();
  useEffect(() => {
    const all = (root: Element) => [root, ...root.querySelectorAll('[aria-label]')].forEach((each) => word(each, t));
    all(document.body);
    const watch = new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === 'attributes') word(change.target as Element, t);
        for (const added of change.addedNodes) if (added instanceof Element) all(added);
      }
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] });
    return () => watch.disconnect();
  }, [t]);
}
