import type { Rectangle } from 'electron';
import type { Language } from '../../contract/base.ts';

/** What this PC remembers between starts (electron-store); never records. */
export type PcSettings = {
  readonly dataFolder: string | null;
  readonly language: Language;
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
};

export type SettingsStore = {
  read(): PcSettings;
  write(settings: Partial<PcSettings>): void;
};

export const DEFAULT_SETTINGS: PcSettings = { dataFolder: null, language: 'vi', bounds: null, maximised: true };
