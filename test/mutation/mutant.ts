import {makeRandom, type Random} from '../revise/random.js'
import {byteChanges} from './bytes.js'
import {encodings} from './encodings.js'
import {lineChanges, type TextChange} from './lines.js'
import {markupChanges} from './markup.js'
import {changeParts, type Parts, packParts} from './parts.js'
import {seeds, wordSeeds} from './seeds.js'
import {makeWord} from './word.js'

/** A file that was a notice. */
export interface Mutant {
  /** The number that makes it. */
  number: number
  /** The file's name. */
  name: string
  bytes: Uint8Array
  /** What it was made of, and how it was changed. */
  story: readonly string[]
}

const lines = Object.entries(lineChanges)
const markup = Object.entries(markupChanges)
const plain = seeds.filter(seed => seed.file.endsWith('.txt'))

/** Makes the mutant of a number; the same number and the same notices make the same one. */
export function makeMutant(number: number): Mutant {
  const random = makeRandom(number)
  return random.chance(0.4) ? makeWordMutant(number, random) : makeTextMutant(number, random)
}

function makeTextMutant(number: number, random: Random): Mutant {
  const seed = random.pick(seeds)
  const story = [seed.name]
  const isMarkup = random.chance(seed.file.endsWith('.txt') ? 0.25 : 0.6)
  const text = changeText(seed.text, {changes: isMarkup ? [...lines, ...markup] : lines, most: 5, story}, random)
  const [encoding, encode] = random.chance(0.7)
    ? (['utf8', encodings.utf8] as const)
    : random.pick(Object.entries(encodings))
  story.push(encoding)
  const bytes = damage(encode(text, random), random.pick([0, 0, 0, 0, 1, 2]), {story, random})
  const name = random.chance(0.9) ? seed.file : random.pick(['notice', 'notice.md', 'notice.html', 'notice.docx'])
  return {number, name, bytes, story}
}

function makeWordMutant(number: number, random: Random): Mutant {
  const story: string[] = []
  let parts = wordSeeds.length > 0 && random.chance(0.3) ? takeParts(story, random) : makeParts(story, random)
  const changes = random.int(story.length > 1 ? 0 : 1, 4)
  for (let left = changes; left > 0; left--) {
    const changed = changeParts(parts, random)
    parts = changed.parts
    story.push(changed.change)
  }
  const bytes = damage(packParts(parts, random), random.pick([0, 0, 0, 0, 0, 0, 1, 2]), {story, random})
  return {number, name: 'notice.docx', bytes, story}
}

/** The parts of a Word file that Word or a fixture has. */
function takeParts(story: string[], random: Random): Parts {
  const {name, parts} = random.pick(wordSeeds)
  story.push(name)
  return parts
}

/** The parts of a Word file made of a text. */
function makeParts(story: string[], random: Random): Parts {
  const seed = random.pick(plain)
  story.push(`${seed.name} in Word`)
  const text = changeText(seed.text, {changes: lines, most: random.pick([0, 2]), story}, random)
  return packable(makeWord(text.split('\n'), random))
}

/** The parts of a Word file as bytes. */
export function packable(parts: Readonly<Record<string, string>>): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)]))
}

interface TextPlan {
  changes: ReadonlyArray<readonly [name: string, change: TextChange]>
  /** How many are made at most. */
  most: number
  story: string[]
}

/** No text grows beyond this, so that a mutant takes no longer than a long notice. */
const LONGEST = 200_000

function changeText(text: string, {changes, most, story}: TextPlan, random: Random): string {
  let changed = text
  for (let left = random.int(Math.min(1, most), most); left > 0; left--) {
    const [name, change] = random.pick(changes)
    story.push(name)
    changed = change(changed, random, random.pick(seeds).text).slice(0, LONGEST)
  }
  return changed
}

function damage(bytes: Uint8Array, times: number, {story, random}: {story: string[]; random: Random}): Uint8Array {
  let damaged = bytes
  for (let left = times; left > 0; left--) {
    const [name, change] = random.pick(Object.entries(byteChanges))
    story.push(name)
    damaged = change(damaged, random, Buffer.from(random.pick(seeds).text))
  }
  return damaged
}
