/** A wrong call or input that cannot be used. `code` is stable; the message may change between versions. */
export class BreakdownError extends Error {
  /** For a program to tell errors apart, such as `binary-input`. */
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: {cause?: unknown}) {
    super(message, options)
    this.name = 'BreakdownError'
    this.code = code
  }

  /** True for one of another copy of this module too: what the program loads late is a bundle of its own. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'BreakdownError' && 'code' in value
  }
}

/** Every code that a {@link BreakdownError} can have. */
export type ErrorCode =
  | 'binary-input'
  | 'undecodable-input'
  | 'input-too-large'
  | 'empty-input'
  | 'nothing-found'
  | 'unknown-encoding'
  | 'unknown-format'
  | 'unknown-table'
  | 'unknown-mark'
  | 'unreadable-file'
  | 'unreadable-ledger'
  | 'unsafe-ledger'
  | 'another-notice'
  | 'ledger-busy'
  | 'unwritable-file'
  | 'output-exists'
  | 'output-needed'
  | 'wrong-use'
