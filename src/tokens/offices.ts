import {POST_MODIFIERS, POST_OWNERS, POSTS} from '../lexicon/offices.js'
import {indexWords, wordAt, wordsAt} from '../text/word-index.js'

const MOST_WORDS = 8
const HEADS = indexWords(POSTS, 'first')
const LIMITS = indexWords([...POST_MODIFIERS, ...POST_OWNERS], 'first')

/**
 * Where the offices that start at a place of a text end, or -1: `县委常委、常务副县长`. An office is a post (`县长`) with
 * the words that limit it (`常务`, `副`) and the body whose post it is (`县委`) in front; 、 or 兼 joins several.
 */
export function endOfOffices(text: string, start: number): number {
  let end = endOfOffice(text, start, MOST_WORDS)
  for (let next = end; next >= 0; ) {
    end = next
    const joint = /^ *[、兼] */u.exec(text.slice(end, end + 6))
    next = joint ? endOfOffice(text, end + joint[0].length, MOST_WORDS) : -1
  }
  return end
}

/** Where one office ends, the longest that fits, or -1. */
function endOfOffice(text: string, start: number, wordsLeft: number): number {
  const post = wordAt(HEADS, text, start)
  let longest = post === undefined ? -1 : start + post.length
  if (wordsLeft === 0) return longest
  for (const word of wordsAt(LIMITS, text, start)) {
    longest = Math.max(longest, endOfOffice(text, start + word.length, wordsLeft - 1))
  }
  return longest
}
