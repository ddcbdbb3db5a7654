import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '../../../renderer/app/app.css';
import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { RichText } from '../../../electron/core/rich-text/types.ts';
import { colorScheme } from '../../../renderer/app/color-scheme.ts';
import { cssVariablesResolver, theme } from '../../../renderer/app/theme.ts';
import { LanguageProvider } from '../../../renderer/i18n/words.tsx';
import { RichEditor } from '../../../renderer/rich-text/rich-editor.tsx';

/** The editor alone. `window.richText` holds what it gave out last; `window.show(value)` hands it another text. */
declare global {
  // eslint does not know that a global can only be declared so.
  var richText: RichText;
  var show: (value: RichText) => void;
}

const options = new URLSearchParams(window.location.search);

function Harness(): ReactNode {
  const [value, setValue] = useState<RichText>([]);
  globalThis.richText = value;
  globalThis.show = setValue;
  return (
    <main style={{ height: '100%', overflow: 'auto', padding: 20 }}>
      <h1>Biên bản</h1>
      <RichEditor label="Diễn biến hội nghị" value={value} onChange={setValue} readOnly={options.has('readOnly')} />
      <p><button type="button">Sau khung soạn thảo</button></p>
    </main>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(
  <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorScheme} defaultColorScheme="auto">
    <LanguageProvider language={options.get('lang') === 'en' ? 'en' : 'vi'}>
      <Notifications position="bottom-right" />
      <Harness />
    </LanguageProvider>
  </MantineProvider>,
);
