/** A text as it may stand in an element or between quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\t\n\r]/g, character => ESCAPES[character] ?? character)
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

// most elements have none
const NONE: XmlElement[] = []

/** An element of a document. What is not edited keeps its blanks, quotes, comments and order of attributes. */
export class XmlElement {
  /** Its name without the prefix. */
  readonly name: string
  /** Its own text, without its children's. */
  text = ''
  parent: XmlElement | null = null
  /** Whether it was edited, or an element in it. */
  isEdited = false
  /** Where its end tag begins and ends, and where what stands before that tag begins. */
  private closeStart: number
  private closeEnd: number
  private tailStart: number
  private own: XmlElement[] = NONE
  private changes: Map<string, string | null> | null = null
  private hasNewContent = false

  constructor(
    /** Its name as it stands. */
    readonly tag: string,
    /** The names and values of its attributes by turns. */
    private readonly attributes: string[],
    /** The text that it was read from, in which the offsets are places. */
    private readonly source: string,
    /** Where what stands before it in its parent begins. */
    private readonly gapStart: number,
    readonly start: number,
    private readonly openEnd: number,
  ) {
    this.name = localName(tag)
    this.closeStart = openEnd
    this.closeEnd = openEnd
    this.tailStart = openEnd
  }

  /** The prefix of its name with the colon, or nothing. */
  get prefix(): string {
    return this.tag.slice(0, this.tag.length - this.name.length)
  }

  /** Its elements, in order. */
  get children(): readonly XmlElement[] {
    return this.own
  }

  /** Where it ends. */
  get end(): number {
    return this.closeEnd
  }

  /** Its first child of a name. */
  child(name: string): XmlElement | null {
    return this.own.find(child => child.name === name) ?? null
  }

  /** Its children of a name. */
  all(name: string): XmlElement[] {
    return this.own.filter(child => child.name === name)
  }

  /** Every element of these names in it, at any depth, in order. */
  descendants(...names: readonly string[]): XmlElement[] {
    return this.own.flatMap(child => [...(names.includes(child.name) ? [child] : []), ...child.descendants(...names)])
  }

  /** The value of an attribute by its name without prefix; one that has no prefix goes first. */
  get(name: string): string | null {
    const at = this.findAttribute(name)
    return at < 0 ? null : (this.attributes[at + 1] ?? null)
  }

  /** Its attributes by name as it stands. */
  listAttributes(): Array<[string, string]> {
    return this.attributes.flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : []))
  }

  private findAttribute(name: string): number {
    const {attributes} = this
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at] === name) return at
    for (let at = 0; at < attributes.length; at += 2) if (attributes[at]?.endsWith(`:${name}`)) return at
    return -1
  }

  /** Gives an attribute a value in its place, or at the end of the tag; null takes it away. */
  set(name: string, value: string | null): void {
    if (this.get(name) === value) return
    const at = this.findAttribute(name)
    const key = this.attributes[at] ?? name
    if (at >= 0) this.attributes.splice(at, 2)
    if (value !== null) this.attributes.push(key, value)
    this.changes ??= new Map()
    this.changes.set(key, value)
    this.markEdited()
  }

  /** Gives it this text in place of all that is in it. */
  setText(text: string): void {
    if (this.text === text && this.own.length === 0) return
    this.text = text
    this.own = NONE
    this.hasNewContent = true
    this.markEdited()
  }

  /** Puts elements in before the child that has this index. */
  insert(at: number, ...added: readonly XmlElement[]): void {
    for (const child of added) child.parent = this
    if (this.own === NONE) this.own = []
    this.own.splice(at, 0, ...added)
    this.markEdited()
  }

  /** Puts an element in at the end. */
  append(added: XmlElement): void {
    this.insert(this.own.length, added)
  }

  /** Takes it out of its parent, with the blanks before it. */
  remove(): void {
    const parent = this.parent
    if (!parent) return
    parent.own.splice(parent.own.indexOf(this), 1)
    parent.markEdited()
    this.parent = null
  }

  /** Puts another element in its place. */
  replaceWith(other: XmlElement): void {
    const parent = this.parent
    if (!parent) return
    const at = parent.own.indexOf(this)
    this.remove()
    parent.insert(at, other)
  }

  /** Its text in the document, with the edits. */
  write(): string {
    const {source} = this
    if (!this.isEdited) return source.slice(this.start, this.closeEnd)
    const written = [this.writeOpening()]
    if (this.hasNewContent) written.push(escapeXml(this.text))
    for (const child of this.own) {
      if (!this.hasNewContent && child.source === source) written.push(source.slice(child.gapStart, child.start))
      written.push(child.write())
    }
    if (!this.hasNewContent) written.push(source.slice(this.tailStart, this.closeStart))
    written.push(this.isOpened() ? `</${this.tag}>` : source.slice(this.closeStart, this.closeEnd))
    return written.join('')
  }

  /** Whether it had no end tag and needs one now. */
  private isOpened(): boolean {
    return this.closeStart === this.closeEnd && (this.own.length > 0 || (this.hasNewContent && this.text !== ''))
  }

  /** Its start tag, in which only what was edited differs. */
  private writeOpening(): string {
    let opening = this.source.slice(this.start, this.openEnd)
    if (this.changes) {
      const {changes} = this
      const written = new Set<string>()
      opening = opening.replace(ATTRIBUTE, (whole, name: string) => {
        const value = changes.get(name)
        if (value === undefined) return whole
        written.add(name)
        return value === null ? '' : ` ${name}="${escapeXml(value)}"`
      })
      const added = [...changes].filter(([name, value]) => value !== null && !written.has(name))
      const text = added.map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`).join('')
      const inside = withoutEnd(opening).trimEnd()
      opening = inside + text + opening.slice(inside.length)
    }
    return this.isOpened() ? `${withoutEnd(opening).trimEnd()}>` : opening
  }

  private markEdited(): void {
    for (let each: XmlElement | null = this; each && !each.isEdited; each = each.parent) each.isEdited = true
  }

  /** Takes in a child and ends an element, while a document is read. */
  adopt(child: XmlElement): void {
    child.parent = this
    if (this.own === NONE) this.own = []
    this.own.push(child)
  }

  /** Says where its end tag begins and ends, while a document is read. */
  close(closeStart: number, closeEnd: number): void {
    this.closeStart = closeStart
    this.closeEnd = closeEnd
    // a list that has grown keeps room for more
    if (this.own !== NONE) this.own = this.own.slice()
    if (this.parent) this.parent.tailStart = closeEnd
  }

  /** Where what stands before the next child begins, while a document is read. */
  get nextGap(): number {
    return this.tailStart
  }
}

// ` r="A1"` in `<c r="A1" s="2"/>`
const ATTRIBUTE = /\s(?<name>[^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g

/** A start tag without the `>` or `/>` at its end. */
function withoutEnd(opening: string): string {
  return opening.slice(0, opening.endsWith('/>') ? -2 : -1)
}

/** The names without their prefixes, each kept once. */
const localNames = new Map<string, string>()
const MOST_NAMES = 10_000

function localName(tag: string): string {
  const known = localNames.get(tag)
  if (known !== undefined) return known
  const name = tag.slice(tag.indexOf(':') + 1)
  if (localNames.size < MOST_NAMES) localNames.set(tag, name)
  return name
}
