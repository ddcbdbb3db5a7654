/** How a host opens files outside the window. */
export type Opener =
  | {
      /** The host can hand files to the system's programs. */
      readonly kind: 'program';
      /** Hands a copy over. Fails with `opening-failed`, or with the system's failure when the copy cannot be written. */
      open(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<void>;
      close(): Promise<void>;
    }
  | {
      /** The host can show some files at addresses of its own. */
      readonly kind: 'tab';
      /** The address of the file, relative to the window's. */
      show(file: { readonly name: string; readonly bytes: Uint8Array; readonly type: string }): string;
      close(): Promise<void>;
    };
