import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app.css';
import { StrictMode, Suspense, use, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Client } from '../../electron/contract/contract.ts';
import { ConnectionProvider } from './client.tsx';
import { failureOf, isUnknownWindow } from './failure.ts';
import { createWindowRouter } from './routes.tsx';
import { colorScheme, paintColorScheme } from './color-scheme.ts';
import { cssVariablesResolver, theme } from './theme.ts';
import { WindowLanguage } from './window-language.tsx';
import { CommandsProvider } from './commands.tsx';

/** Puts the window into `root`, on whichever client comes. */
export function startWindow(root: HTMLElement, client: Promise<Client>): void {
  paintColorScheme();
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A failure that the services worded will not go away by asking again.
        retry: (count, error) => failureOf(error) === null && !isUnknownWindow(error) && count < 2,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  const router = createWindowRouter();
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} colorSchemeManager={colorScheme} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <Suspense>
            <Connected client={client}>
              <WindowLanguage>
                <CommandsProvider>
                  <Notifications position="bottom-right" limit={4} />
                  <RouterProvider router={router} />
                </CommandsProvider>
              </WindowLanguage>
            </Connected>
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

function Connected({ client, children }: { readonly client: Promise<Client>; readonly children: ReactNode }): ReactNode {
  return <ConnectionProvider client={use(client)}>{children}</ConnectionProvider>;
}
