import type {Random} from '../revise/random.js'
import {HEADS, replaceAt, type TextChange} from './lines.js'

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'u',
  'table',
  'tr',
  'td',
  'ul',
  'li',
  'h1',
  'script',
  'style',
  'select',
  'svg',
  'template',
  'textarea',
  'pre',
  'a',
]
const WHOLE_TAGS = [
  '<br>',
  '<hr/>',
  '<td rowspan="9999" colspan="9999">',
  '<td rowspan=-1 colspan=0>',
  '<td colspan="1e3">',
  '<p style="display:none">',
  '<span style="color:#f00;font-weight:700">',
  '<!--',
  '-->',
  '<![CDATA[',
  '<!DOCTYPE html>',
  '<meta charset="gbk">',
  '<p class="',
  "<a href='",
  '<',
  '</',
  '</body></html>',
  '<frameset>',
  '<math><mi>',
]
const ENTITIES = [
  '&nbsp;',
  '&#9733;',
  '&#x2605;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&amp;amp;',
  '&lt;',
  '&',
  '&hellip',
]
const MARKS = [
  '# ',
  '## ',
  '- ',
  '1. ',
  '> ',
  '```\n',
  '|',
  '| --- | --- |\n',
  '**',
  '__',
  '~~',
  '\\',
  '[',
  '](',
  '[^1]: ',
  '    ',
]

/** Where a tag of a text stands. */
function findTag(text: string, random: Random): {at: number; length: number} | null {
  const tags = [...text.matchAll(/<[^<>]{1,200}>/gu)]
  if (tags.length === 0) return null
  const {0: tag, index} = random.pick(tags)
  return {at: index, length: tag.length}
}

function insertOne(of: readonly string[]): TextChange {
  return (text, random) => {
    let changed = text
    for (let left = random.int(1, 8); left > 0; left--) {
      changed = replaceAt(changed, random.int(0, changed.length), 0, random.pick(of))
    }
    return changed
  }
}

const insertWholeTags = insertOne(WHOLE_TAGS)

/** What a saved page or a Markdown file may have suffered, by name; a plain text becomes markup by it. */
export const markupChanges = {
  dropTag: (text, random) => {
    const tag = findTag(text, random)
    return tag ? replaceAt(text, tag.at, tag.length, '') : insertWholeTags(text, random, '')
  },
  repeatTag: (text, random) => {
    const tag = findTag(text, random)
    if (!tag) return insertWholeTags(text, random, '')
    const words = text.slice(tag.at, tag.at + tag.length)
    return replaceAt(text, random.chance(0.5) ? tag.at : random.int(0, text.length), 0, words)
  },
  breakTag: (text, random) => {
    const tag = findTag(text, random)
    return tag ? replaceAt(text, tag.at + random.int(0, tag.length - 1), 1, '') : insertWholeTags(text, random, '')
  },
  insertWholeTags,
  insertTags: (text, random) => {
    const tag = random.pick(TAGS)
    const [one, two] = [random.int(0, text.length), random.int(0, text.length)]
    const opened = replaceAt(text, Math.max(one, two), 0, random.chance(0.7) ? `</${tag}>` : '')
    return replaceAt(opened, Math.min(one, two), 0, `<${tag}>`)
  },
  insertEntities: insertOne(ENTITIES),
  insertMarks: insertOne(MARKS),
  nestTags: (text, random) => {
    const depth = random.pick([3, 40, 400, 3_000])
    const tag = random.pick(TAGS)
    const at = random.int(0, text.length)
    const end = Math.min(text.length, at + random.int(0, 400))
    const closed = replaceAt(text, end, 0, `</${tag}>`.repeat(random.chance(0.8) ? depth : 0))
    return replaceAt(closed, at, 0, `<${tag}>`.repeat(depth))
  },
  makePage: (text, random) => {
    const tag = random.pick(['p', 'div', 'li', 'span'])
    const lines = text.split('\n').map(line => `<${tag}>${line}${random.chance(0.9) ? `</${tag}>` : ''}`)
    return `<html><body>${lines.join(random.pick(['', '\n']))}</body></html>`
  },
  spanCells: (text, random) =>
    text.replace(/<t[dh](?=[\s>])/gu, tag =>
      random.chance(0.1) ? `${tag} ${random.pick(['row', 'col'])}span="${random.pick([0, 2, 2, 3, 3, 99])}"` : tag,
    ),
  makeTable: (text, random) => {
    const lines = text.split('\n')
    const start = random.int(0, lines.length)
    const columns = random.int(1, 5)
    const heads = HEADS.slice(0, columns).map(head => `<td>${head}`)
    const spans = random.pick([0, 0.1, 0.4])
    const cell = (line: string) => {
      const span = random.chance(spans) ? ` ${random.pick(['row', 'col'])}span="${random.pick([0, 2, 3, 70_000])}"` : ''
      return `${random.chance(1 / columns) ? '<tr>' : ''}<td${span}>${line}${random.chance(0.9) ? '</td>' : ''}`
    }
    const inside = lines.splice(start, random.int(2, 60)).map(cell)
    lines.splice(start, 0, `<table><tr>${random.chance(0.8) ? heads.join('') : ''}<tr>${inside.join('')}</table>`)
    return random.chance(0.5) ? `<html><body><p>${lines.join('<p>')}</body></html>` : lines.join('\n')
  },
  makePipes: (text, random) => {
    const lines = text.split('\n')
    const start = random.int(0, lines.length)
    const columns = random.int(2, 5)
    const inside = lines
      .splice(start, random.int(2, 60))
      .map(line => `${line}${random.chance(1 / columns) ? ' |\n|' : ' | '}`)
    const heads = HEADS.slice(0, columns).join(' | ')
    lines.splice(start, 0, '', `| ${heads} |`, `|${' --- |'.repeat(columns)}`, `| ${inside.join('')}`, '')
    return lines.join('\n')
  },
} as const satisfies Record<string, TextChange>
