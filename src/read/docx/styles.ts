import {childOf, type XmlNode} from '../../ooxml/xml/xml-blocks.js'
import type {Look} from '../../tree/nodes.js'
import {type Numbering, type NumberingPlace, readValue} from './numbering.js'

/** How the paragraphs and characters of a style look and are numbered. */
export interface Style {
  name: string
  look: Partial<Look> & {isHidden?: boolean}
  /** The list of its paragraphs, and the level where it says one. */
  list: {list: string | null; level: number | null} | null
}

const PLAIN: Style = {name: '', look: {}, list: null}
const DEEPEST = 20

/** The styles of a document, each with what it has of those it is based on. */
export class Styles {
  private readonly nodes = new Map<string, XmlNode>()
  private readonly read = new Map<string, Style>()
  private readonly defaultLook: Style['look']
  private readonly defaultParagraph: string | null

  /** `root` is the root of styles.xml. */
  constructor(root: XmlNode | null) {
    let plain: string | null = null
    for (const node of root?.children ?? []) {
      if (node.name !== 'style') continue
      const id = node.attributes.styleId ?? ''
      this.nodes.set(id, node)
      if (node.attributes.type === 'paragraph' && isOn(node.attributes.default)) plain = id
    }
    this.defaultParagraph = plain
    const defaults = childOf(root ?? undefined, 'docDefaults')
    this.defaultLook = lookOf(childOf(childOf(defaults, 'rPrDefault'), 'rPr'), {})
  }

  /** A paragraph's style by its id; without one, that of paragraphs which name none. */
  paragraph(id: string | null): Style {
    return this.find(id ?? this.defaultParagraph, 0)
  }

  /** What a character style adds to a look. */
  characters(id: string, look: Style['look']): Style['look'] {
    return {...look, ...this.find(id, 0).look}
  }

  /** The list of a numbering style. */
  findList(id: string): string | null {
    return this.find(id, 0).list?.list ?? null
  }

  private find(id: string | null, depth: number): Style {
    const known = this.read.get(id ?? '')
    if (known) return known
    const node = this.nodes.get(id ?? '')
    if (!node || depth > DEEPEST) return {...PLAIN, look: this.defaultLook}
    const basedOn = readValue(childOf(node, 'basedOn'))
    const isCharacters = node.attributes.type === 'character'
    const base =
      basedOn === null ? {...PLAIN, look: isCharacters ? {} : this.defaultLook} : this.find(basedOn, depth + 1)
    const own = readList(childOf(childOf(node, 'pPr'), 'numPr'))
    const style: Style = {
      name: readValue(childOf(node, 'name')) ?? '',
      look: lookOf(childOf(node, 'rPr'), base.look),
      list: own ? {list: own.list ?? base.list?.list ?? null, level: own.level ?? base.list?.level ?? null} : base.list,
    }
    this.read.set(id ?? '', style)
    return style
  }
}

/** What `w:numPr` says. */
function readList(node: XmlNode | undefined): Style['list'] {
  if (!node) return null
  const level = readValue(childOf(node, 'ilvl'))
  return {list: readValue(childOf(node, 'numId')), level: level === null ? null : Number(level)}
}

/** The list of a paragraph: its own, else its style's; `null` where it is in none. */
export function placeOf(
  properties: XmlNode | undefined,
  style: {id: string | null; style: Style},
  numbering: Numbering,
): NumberingPlace | null {
  const own = readList(childOf(properties, 'numPr'))
  const list = own?.list ?? style.style.list?.list ?? null
  // list 0 takes a paragraph out of the list of its style
  if (list === null || list === '0') return null
  const level =
    own?.level ?? style.style.list?.level ?? (style.id === null ? 0 : numbering.levelOfStyle(list, style.id))
  return {list, level}
}

/** What `w:rPr` makes of a look. */
export function lookOf(properties: XmlNode | undefined, base: Style['look']): Style['look'] {
  if (!properties) return base
  const look = {...base}
  for (const node of properties.children) {
    const value = node.attributes.val
    if (node.name === 'b') look.bold = isOn(value ?? 'true')
    else if (node.name === 'u') look.underline = value !== undefined && value !== 'none'
    else if (node.name === 'vanish') look.isHidden = isOn(value ?? 'true')
    else if (node.name === 'color') setColour(look, value)
  }
  return look
}

function setColour(look: Style['look'], value: string | undefined): void {
  if (value !== undefined && /^[\da-f]{6}$/iu.test(value)) look.colour = value.toUpperCase()
  else delete look.colour
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value)
}
