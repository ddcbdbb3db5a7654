import type { createWindowRouter } from './routes.tsx';

/** How the router's links, addresses and parameters learn our routes: by merging into its interface. */
declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createWindowRouter>;
  }
}
