import type { Page } from '@playwright/test';

/** The app at work on a data folder of its own, in whichever host: all that a test may know of the host. */
export type RunningHost = {
  /** Address of the first screen, as a person opens it. */
  readonly url: string;
  readonly dataFolder: string;
  /** Address of a screen (`#/documents`) in a window that has been opened already. */
  at(screen: string): string;
  /** The file that the app gives out because of `action`: a download in the browser, a saved file on the desktop. */
  savedFile(page: Page, action: () => Promise<void>): Promise<SavedFile>;
  /** Name of the kept file that `action` opens outside the window: in the browser in a tab of its own, or saved where it cannot be shown; on the desktop in its program. */
  openedFile(page: Page, action: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
};

/** Its name as the app proposes it, and where its bytes are. */
export type SavedFile = { readonly name: string; readonly path: string };

/** Puts into a data folder what is to be there before the app opens it. */
export type Prepare = (dataFolder: string) => Promise<void>;

/** A fresh data folder, prepared. */
export type StartHost = (prepare?: Prepare) => Promise<RunningHost>;
