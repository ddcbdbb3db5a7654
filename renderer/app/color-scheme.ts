import { localStorageColorSchemeManager } from '@mantine/core';

/** Light, dark or as the PC is set; kept on this PC. */
export const colorScheme = localStorageColorSchemeManager({ key: 'so-thu-ky.color-scheme' });

/** Sets the scheme before the first paint: the content rules allow no inline script that would do it in the page. */
export function paintColorScheme(): void {
  const chosen = colorScheme.get('auto');
  const dark = chosen === 'dark' || (chosen === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
}
