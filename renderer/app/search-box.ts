/** The id of the box of the search screen, so that its key finds it from everywhere. */
export const SEARCH_BOX = 'search-box';
