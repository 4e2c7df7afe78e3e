/** A wrong call or input that cannot be used. `code` is stable; the message may change between versions. */
export class BreakdownError extends Error {
  /** For a program to tell errors apart, such as `binary-input`. */
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: {cause?: unknown}) {
    super(message, options)
    this.name = 'BreakdownError'
    this.code = code
  }
}

/** Every code that a {@link BreakdownError} can have. */
export type ErrorCode =
  | 'binary-input'
  | 'undecodable-input'
  | 'unknown-encoding'
  | 'unknown-format'
  | 'unknown-table'
  | 'unknown-mark'
  | 'unreadable-file'
  | 'unwritable-file'
  | 'output-exists'
  | 'output-needed'
  | 'wrong-use'
