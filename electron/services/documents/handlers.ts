import type { Handlers } from '../../contract/handlers.ts';
import type { Context } from '../context.ts';
import { classifyDocument } from './classify.ts';
import { createDocument } from './create.ts';
import { previewDocument, readVersion, verifyDocument, versionFile } from './files.ts';
import { issueDocument } from './issue.ts';
import { closeDocument, reinstateDocument, removeDocument, reopenDocument, restoreDocument, withdrawDocument } from './life.ts';
import { documentPage } from './list.ts';
import { getStateNumbering, proposeNumber, releaseNumber, reserveNumber, setStateNumbering } from './numbers.ts';
import { documentValidity, relateDocuments, unrelateDocuments } from './relations.ts';
import { listSeries, listSeriesNumbers, skipNumber } from './series-look.ts';
import { documentState } from './state.ts';
import { updateOneDocument } from './update.ts';

export function documentHandlers(context: Context): Handlers['documents'] {
  return {
    list: (asked) => documentPage(context, asked),
    get: ({ id }) => context.store.read((db) => documentState(context, db, id)),
    create: (input) => createDocument(context, input),
    update: (input) => updateOneDocument(context, input),
    classify: (input) => classifyDocument(context, input),
    remove: ({ id }) => removeDocument(context, id),
    restore: ({ id }) => restoreDocument(context, id),
    issue: (input) => issueDocument(context, input),
    withdraw: (input) => withdrawDocument(context, input),
    reinstate: (input) => reinstateDocument(context, input),
    reserve: (input) => reserveNumber(context, input),
    release: (input) => releaseNumber(context, input),
    propose: (input) => proposeNumber(context, input),
    series: (asked) => listSeries(context, asked),
    seriesNumbers: (asked) => listSeriesNumbers(context, asked),
    skipNumber: (input) => skipNumber(context, input),
    stateNumbering: () => getStateNumbering(context),
    setStateNumbering: (input) => setStateNumbering(context, input),
    relate: (input) => relateDocuments(context, input),
    unrelate: (input) => unrelateDocuments(context, input),
    close: (input) => closeDocument(context, input),
    reopen: (input) => reopenDocument(context, input),
    validity: (asked) => documentValidity(context, asked),
    preview: ({ id }) => previewDocument(context, id),
    file: (asked) => versionFile(context, asked),
    version: (asked) => readVersion(context, asked),
    verify: ({ id }) => verifyDocument(context, id),
  };
}
