import manifest from '../../../package.json' with { type: 'json' };

/** The app's version, as in its package. */
export const VERSION: string = manifest.version;
