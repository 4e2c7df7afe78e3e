import type {Element} from 'hast'
import type {Look} from '../tree/nodes.js'

/** What of a page is never words of a notice. */
export const LEFT_OUT = new Set(
  'script style noscript template nav form select option button iframe svg canvas audio video head object embed'.split(
    ' ',
  ),
)
/** What begins and ends a line. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure figcaption footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody thead tr td th ul'.split(
    ' ',
  ),
)

const HIDDEN = /display:\s*none|visibility:\s*hidden|font-size:\s*0(?:px|pt|em)?\s*(?:;|$)/iu

export function isHidden({properties}: Element): boolean {
  return properties.hidden === true || HIDDEN.test(String(properties.style ?? ''))
}

/** How an element makes its words look. */
export function lookOf({tagName, properties}: Element, look: Look): Look {
  const style = String(properties.style ?? '')
  const isBold = tagName === 'b' || tagName === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)
  const isUnderlined = tagName === 'u' || /text-decoration[^;]{0,20}underline/iu.test(style)
  const colour = /(?:^|;)\s*color:\s*(?<value>#[\da-f]{3,6}|red)/iu.exec(style)?.groups?.value ?? properties.color
  return {
    ...look,
    ...(isBold ? {bold: true} : {}),
    ...(isUnderlined ? {underline: true} : {}),
    ...(colour === undefined ? {} : {colour: String(colour).replace('#', '').toUpperCase()}),
  }
}

/** Blanks of the source are one space; those that a page keeps stay. */
export function collapse(value: string): string {
  return value.replace(/[ \t\r\n\f]+/gu, ' ')
}

/** All words of an element. */
export function textOf(node: Element): string {
  return node.children
    .map(child => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}
