import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Where a user's records stand when nobody names a folder. Records stay on this PC: never in a roaming profile. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = environment['SO_THU_KY_DATA'];
  if (named !== undefined && named !== '') return named;
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'So Thu ky', 'data');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'So Thu ky', 'data');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'so-thu-ky');
}

/** The account's name, for the event log, until the user gives a proper one. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'user';
  }
}
