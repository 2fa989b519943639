import { useEffect, useState } from 'react';

/** Milliseconds without a key before what is typed is asked about. */
const PAUSE = 300;

/** What is written once nobody has changed it for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const later = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(later);
  }, [text]);
  return settled;
}
