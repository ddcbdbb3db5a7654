import type { Session, WebContents, WebPreferences } from 'electron';

/** The window's own origin; nothing else is ever loaded. */
export const WINDOW_SCHEME = 'so-thu-ky';
export const WINDOW_ORIGIN = `${WINDOW_SCHEME}://app`;
export const WINDOW_URL = `${WINDOW_ORIGIN}/index.html`;

/** Electron's own advice for a window that shows only our files (DESIGN §7). */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  };
}

/** Denies every permission and every request that leaves the PC. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(permission === 'clipboard-sanitized-write');
  });
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnAddress(details.url) });
  });
}

/** Denies navigation, new windows and embedded pages. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (url !== WINDOW_URL) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** True for the window's own files and what it makes itself. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${WINDOW_ORIGIN}/`) || url.startsWith(`blob:${WINDOW_ORIGIN}`) || url.startsWith('data:') || url.startsWith('devtools:');
}
