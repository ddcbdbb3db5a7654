import type { Command } from 'commander';
import type { Language } from '../../contract/base.ts';
import type { ExitCode, Output } from './output.ts';
import type { Request } from './program.ts';
import type { Session } from './session.ts';

/** What an area needs to declare its commands. */
export type AreaTools = {
  readonly language: Language;
  /** A command with commands below it, such as `document`. */
  readonly group: (name: string, description: string) => Command;
  /** One command of `parent`, run under its whole name: `declare(group, 'show <ID>', '…', 'document show')`. */
  readonly declare: (parent: Command, spelling: string, description: string, name: string) => Command;
  readonly program: Command;
  /** Checks an ISO day given to this option. */
  readonly isoDate: (option: string) => (value: string) => string;
};

export type AreaRunner = (session: Session, request: Request, output: Output) => Promise<ExitCode>;

/** The commands of one area of the register, with what runs each; all work on an opened data folder. */
export type CommandArea = {
  readonly declare: (tools: AreaTools) => void;
  readonly runners: Readonly<Record<string, AreaRunner>>;
};
