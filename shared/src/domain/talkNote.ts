/** What is noted in the talk about a statement. */

/** Most characters in it: a page, for it is read in a report. */
export const TALK_TEXT_MAX = 4000
