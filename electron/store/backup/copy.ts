import { connectToRead, type Connection } from '../database/connect.ts';

/** Copies a data file in one piece, without the room that deleted rows left. The target must not be there yet. */
export function copyDatabase(connection: Connection, copy: string): void {
  connection.prepare('VACUUM INTO ?').run(copy);
}

/** The same for a data file that nobody has open. */
export function copyDataFile(dataFile: string, copy: string): void {
  const connection = connectToRead(dataFile);
  try {
    copyDatabase(connection, copy);
  } finally {
    connection.close();
  }
}
