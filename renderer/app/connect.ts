import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { Client } from '../../electron/contract/contract.ts';

/** What the preload of the desktop host exposes; absent in a browser. */
export type DesktopBridge = {
  /** Asks for a message port to the services; it arrives as a window message (see `PORT_MESSAGE`). */
  connect(): void;
};

declare global {
  var soThuKy: DesktopBridge | undefined;
}

/** Data of the window message that carries the port, as its only transferred port. */
export const PORT_MESSAGE = 'so-thu-ky:port';
export const TOKEN_HEADER = 'x-so-thu-ky-token';
const TOKEN_KEY = 'so-thu-ky.token';

/** The typed client of whichever host stands behind this window. */
export function connect(): Promise<Client> {
  const bridge = globalThis.soThuKy;
  return bridge === undefined ? Promise.resolve(connectToLoopback()) : connectToDesktop(bridge);
}

function connectToLoopback(): Client {
  const token = takeToken();
  return createORPCClient<Client>(
    new FetchLink({ url: () => `${window.location.origin}/rpc`, headers: () => ({ [TOKEN_HEADER]: token }) }),
  );
}

function connectToDesktop(bridge: DesktopBridge): Promise<Client> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
      window.removeEventListener('message', onMessage);
      port.start();
      resolve(createORPCClient<Client>(new PortLink({ port })));
    };
    window.addEventListener('message', onMessage);
    bridge.connect();
  });
}

/**
 * The one-time token: it comes in the fragment at first load and is kept for this tab only, so that reloading works and
 * the address holds no secret.
 */
function takeToken(): string {
  const given = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (given !== null) {
    window.sessionStorage.setItem(TOKEN_KEY, given);
    window.history.replaceState(null, '', `${window.location.pathname}${window.location.search}`);
  }
  return window.sessionStorage.getItem(TOKEN_KEY) ?? '';
}
