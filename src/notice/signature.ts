import {isBodyName, type Line, readDateLine} from '../outline/line.js'

/**
 * Whether a line is a date that somebody signs: his name stands in front of it or on the line above; or the name is not
 * there, and the letter's last sentence stands above.
 */
export function isSignatureDate(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  const date = line ? readDateLine(line.folded) : null
  if (!date) return false
  const above = lines[at - 1]?.folded ?? ''
  return date.body !== null || isBodyName(above) || /[。!]$/u.test(above)
}

/** So many bodies sign at most. */
const MOST_SIGNATORIES = 20

/** The index of the last of the bodies' names that begin at a line and stand over a date; `null` where none do. */
export function lastSignatory(lines: readonly Line[], at: number): number | null {
  for (let last = at; last < at + MOST_SIGNATORIES && isBodyName(lines[last]?.folded ?? ''); last++) {
    if (readDateLine(lines[last + 1]?.folded ?? '')?.body === null) return last
  }
  return null
}
