/** Languages of the window, of messages and of the command line. Official documents are Vietnamese. */
export type Language = 'vi' | 'en';
