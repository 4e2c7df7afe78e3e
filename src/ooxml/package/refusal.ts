import {BreakdownError, type ErrorCode} from '../../errors.js'

/** What is being read, and how it is refused where it cannot be. */
export interface Subject {
  code: ErrorCode
  /** How the message begins: `the workbook cannot be read`. */
  words: string
}

/** A person's workbook. */
export const WORKBOOK: Subject = {code: 'unreadable-ledger', words: 'the workbook cannot be read'}

/** A Word file. */
export const WORD_FILE: Subject = {code: 'undecodable-input', words: 'is a Word file that cannot be read'}

/** Throws the subject's error for a reason. */
export function refusal({code, words}: Subject): (reason: string, cause?: unknown) => never {
  return (reason, cause) => {
    throw new BreakdownError(code, `${words}: ${reason}`, {cause})
  }
}
