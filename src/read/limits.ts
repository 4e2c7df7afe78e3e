import {BreakdownError} from '../errors.js'

/** The longest text that is read, in characters: notices have 5,000 to 50,000, and one of five thousand tasks 300,000. */
export const MOST_TEXT = 400_000
/** The most paragraphs and rows that are read. */
export const MOST_LINES = 30_000

/** Refuses a file that is longer than any notice. Throws `input-too-large`. */
export function refuseLength(what: string): never {
  throw new BreakdownError('input-too-large', `holds ${what}, and no notice is that long; is it the right file?`)
}

/** Refuses a file in which something is repeated or nested as no person and no program does it. Throws `undecodable-input`. */
export function refuseForm(what: string): never {
  throw new BreakdownError('undecodable-input', `has ${what}; copy the notice as text`)
}
