import type {XmlElement} from '../xml/xml.js'

// `_x000D_`
const ESCAPED = /_x(?<code>[\da-f]{4})_/gi

// what XML forbids, a carriage return, which XML reads as a line feed, and the `_` that would begin an escape
const UNSAFE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\da-f]{4}_)/gi

/** A text as a person sees it in a cell. */
export function decodeText(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** A text as it is kept in a workbook, before it is escaped for XML. */
export function encodeText(text: string): string {
  return text.replace(UNSAFE, character => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** The plain text of a string with runs, without the readings that East Asian text can have. */
export function joinRuns(string: XmlElement): string {
  let text = ''
  for (const child of string.children) {
    if (child.name === 't') text += child.text
    else if (child.name === 'r') text += child.child('t')?.text ?? ''
  }
  return decodeText(text)
}
