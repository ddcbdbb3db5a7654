import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { arrangeDossier, arrangePlan } from './arrange.ts';
import { dossierOf, dueLists, putIntoDossier, takeOutOfDossier } from './contents.ts';
import { copyFilePlan, createDossier, removeDossier, restoreDossier, updateOneDossier } from './edit.ts';
import { exportContents, exportDue, exportFilePlan, exportTransfer } from './export.ts';
import { createPackets } from './folder/packets.ts';
import { findDossiers } from './find.ts';
import { dossierState, filePlanState } from './state.ts';

export function dossierHandlers(context: Context): Handlers['dossiers'] {
  const packets = createPackets(context);
  return {
    plan: ({ year, removed }) => context.store.read((db) => filePlanState(context, db, year, removed)),
    find: (asked) => findDossiers(context, asked),
    get: ({ id }) => context.store.read((db) => dossierState(context, db, id)),
    create: ({ fields }) => createDossier(context, fields),
    update: (input) => updateOneDossier(context, input),
    remove: ({ id }) => removeDossier(context, id),
    restore: ({ id }) => restoreDossier(context, id),
    copyPlan: (input) => copyFilePlan(context, input),
    arrangePlan: (input) => arrangePlan(context, input),
    arrange: (input) => arrangeDossier(context, input),
    put: (input) => putIntoDossier(context, input),
    takeOut: (input) => takeOutOfDossier(context, input),
    of: (record) => context.store.read((db) => dossierOf(db, record)),
    due: () => dueLists(context),
    exportPlan: (input) => exportFilePlan(context, input),
    exportTransfer: (input) => exportTransfer(context, input),
    exportDue: (input) => exportDue(context, input),
    exportContents: (input) => exportContents(context, input),
    pack: ({ id }, call) => Promise.resolve(packets.pack(id, call.signal)),
    packetPart: ({ packet, from }) => packets.part(packet, from),
    dropPacket: async ({ packet }) => {
      await packets.drop(packet);
      return { dropped: true };
    },
  };
}
