import {POST_MODIFIERS, POST_OWNERS, POSTS} from '../text/lexicon/offices.js'

const MOST_WORDS = 8

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
  let longest = -1
  for (const post of POSTS) {
    if (text.startsWith(post, start)) longest = Math.max(longest, start + post.length)
  }
  if (wordsLeft === 0) return longest
  for (const word of [...POST_MODIFIERS, ...POST_OWNERS]) {
    if (text.startsWith(word, start)) longest = Math.max(longest, endOfOffice(text, start + word.length, wordsLeft - 1))
  }
  return longest
}
