import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is being printed: tables then show all their rows, not only those that are scrolled to. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when these handlers return.
    const begin = (): void => {
      flushSync(() => { setPrinting(true); });
    };
    const end = (): void => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
