import {hash} from 'node:crypto'
import {squeeze} from './blanks.js'

/** Gives ids: the same text always has the same one, a repeated text one with a count behind it. */
export class IdGiver {
  private readonly counts = new Map<string, number>()

  /** The id of a text of a kind (`task`, `section`); 12 hexadecimal digits, `-2` behind the second of its kind. */
  give(kind: string, text: string): string {
    const id = hash(
      'sha256',
      `${kind}
${squeeze(text.normalize('NFKC'))}`,
    ).slice(0, 12)
    const count = (this.counts.get(id) ?? 0) + 1
    this.counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** Keeps paths unique: a repeated one gets `~2` behind it, the next `~3`. */
export class PathGiver {
  private readonly counts = new Map<string, number>()

  give(path: string): string {
    const count = (this.counts.get(path) ?? 0) + 1
    this.counts.set(path, count)
    return count === 1 ? path : `${path}~${count}`
  }
}
