const LAST = 0x9fff

/** Characters up to the last Chinese one, by code unit: quicker to ask than a class of an expression that has many. */
export class CharacterSet {
  private readonly table = new Uint8Array(LAST + 1)

  constructor(characters: string) {
    for (let at = 0; at < characters.length; at++) this.table[characters.charCodeAt(at)] = 1
  }

  /** Whether the code unit at a place of a text is in the set. */
  isAt(text: string, at: number): boolean {
    return this.table[text.charCodeAt(at)] === 1
  }
}
